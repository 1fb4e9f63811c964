using System.Collections.Frozen;

namespace MorningPost.Feeds.Text;

/// <summary>Months by name: English in full and cut short, and what blogs in other languages write.</summary>
internal static class MonthNames
{
    private static readonly string[] Spellings =
    [
        "jan january janv janvier januar jaenner jän jänner januari ene enero gen gennaio janeiro янв",
        "feb february febr févr fév fevr février februar februari febrero febbraio fev fevereiro фев",
        "mar march mars mär märz mrz mrt maart marzo março марта мар",
        "apr april avr avril abr abril aprile апр",
        "may mai mei mayo maggio mag maio май мая",
        "jun june juin juni junio giu giugno junho июн",
        "jul july juil juillet juli julio lug luglio julho июл",
        "aug august août aout augustus ago agosto авг",
        "sep sept september septembre septiembre set settembre setembro сен",
        "oct october octobre okt oktober octubre ott ottobre out outubro окт",
        "nov november novembre noviembre novembro ноя",
        "dec december déc décembre decembre dez dezember dic diciembre dicembre dezembro дек",
    ];

    private static readonly FrozenDictionary<string, int> Months = Spellings
        .SelectMany((names, month) => names.Split(' ').Select(name => (name, Month: month + 1)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Month, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Months.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryFind(ReadOnlySpan<char> name, out int month) => Lookup.TryGetValue(name.TrimEnd('.'), out month);

    /// <summary>The month of three ASCII letters in any case; 0 when they are no English month.</summary>
    public static int OfThree(
        ReadOnlySpan<byte> letters) => ((letters[0] | 0x20) << 16 | (letters[1] | 0x20) << 8 | (letters[2] | 0x20)) switch
        {
            'j' << 16 | 'a' << 8 | 'n' => 1,
            'f' << 16 | 'e' << 8 | 'b' => 2,
            'm' << 16 | 'a' << 8 | 'r' => 3,
            'a' << 16 | 'p' << 8 | 'r' => 4,
            'm' << 16 | 'a' << 8 | 'y' => 5,
            'j' << 16 | 'u' << 8 | 'n' => 6,
            'j' << 16 | 'u' << 8 | 'l' => 7,
            'a' << 16 | 'u' << 8 | 'g' => 8,
            's' << 16 | 'e' << 8 | 'p' => 9,
            'o' << 16 | 'c' << 8 | 't' => 10,
            'n' << 16 | 'o' << 8 | 'v' => 11,
            'd' << 16 | 'e' << 8 | 'c' => 12,
            _ => 0,
        };
}
