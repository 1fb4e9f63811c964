"""Reads RSS and Atom documents with feedparser, and compares what it finds with what is expected of them.

feedparser reads no JSON Feed. Where it reads something otherwise than the formats say, the comment begins with "Quirk".
"""

import calendar
import datetime
import json
import pathlib
import sys

import feedparser

# Quirk: HTML comes back as it was written only when it is neither to be cleaned nor its URLs to be resolved.
feedparser.SANITIZE_HTML = False
feedparser.RESOLVE_RELATIVE_URIS = False

# Quirk: C1 control characters are taken for Windows-1252, whatever the encoding is.
WINDOWS_1252 = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}

VERSIONS = {"rss": "rss20", "atom": "atom10"}


def stripped(text):
    # Quirk: white space around a text is dropped.
    return None if text is None else text.strip()


def as_text(text):
    return None if text is None else stripped(text).translate(WINDOWS_1252)


def as_instant(text):
    # Quirk: dates are whole seconds.
    return None if text is None else text[:19] + "Z"


def instant(data, key):
    # Quirk: get() gives another date where there is none; dict.get() doesn't.
    parsed = dict.get(data, key + "_parsed")
    return None if parsed is None else datetime.datetime.fromtimestamp(calendar.timegm(parsed), datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def href(data, relation):
    return next((link.href for link in data.get("links", []) if link.rel == relation), None)


def number(text):
    return None if text is None else int(text)


class Reading:
    """The comparison of one document."""

    def __init__(self, format):
        self.is_rss = format == "rss"
        self.version = VERSIONS[format]
        self.facts = 0
        self.differences = []

    def same(self, where, expected, found):
        """Counts a fact, unless both sides have none."""
        if expected != found:
            self.differences.append(f"{where}: expected {expected!r}, found {found!r}")
        elif expected is not None:
            self.facts += 1

    def document(self, expected, path):
        found = feedparser.parse(path.read_bytes())
        self.same("well-formed", True, not found.bozo)
        self.same("version", self.version, found.version)
        self.feed(expected["feed"], found.feed)
        self.same("number of items", len(expected["items"]), len(found.entries))
        for index, (item, entry) in enumerate(zip(expected["items"], found.entries)):
            self.item(f"items[{index}]", item, entry)

    def feed(self, expected, found):
        self.same("feed.id", expected["id"], found.get("id"))
        self.same("feed.title", as_text(expected["title"]), found.get("title"))
        self.same("feed.url", expected["url"], found.get("link"))
        self.same("feed.self", expected["self"], href(found, "self"))
        self.same("feed.description", as_text(expected["description"]), found.get("subtitle"))
        self.same("feed.language", expected["language"], found.get("language"))
        self.same("feed.updated", as_instant(expected["updated"]), instant(found, "updated"))
        show = expected["show"] or {"owner": None, "categories": [], "type": None, "image": None}
        self.authors("feed.authors", expected["authors"], self.without_owner(show["owner"], len(expected["authors"]), found))
        # Quirk: the categories of a podcast are among the feed's.
        themes = [{"term": name, "scheme": "http://www.itunes.com/", "label": None} for name in show["categories"]]
        self.categories("feed.categories", expected["categories"] + themes, found.get("tags", []))
        self.same("feed.show.type", show["type"], found.get("itunes_type"))
        if show["image"] is not None:
            self.same("feed.show.image", show["image"], found.image.href)

    def without_owner(self, owner, people, found):
        """Quirk: the owner of a podcast is one more author of the feed, or gives the last author the address where that has the same name."""
        if owner is None:
            return found
        *others, last = found.authors
        self.same("feed.show.owner", (owner["name"], owner["email"]), (last.name, last.email))
        return {"authors": others if len(found.authors) > people else [*others, feedparser.FeedParserDict(name=last.name, href=last.get("href"))]}

    def item(self, where, expected, entry):
        image = expected["image"] or {"url": None, "alt": None, "caption": None}
        media = entry.get("media_content", [])
        # Quirk: the id of an Atom entry without a link is its link.
        url = expected["id"] if expected["url"] is None and not self.is_rss else expected["url"]
        self.same(f"{where}.id", expected["id"], entry.get("id"))
        self.same(f"{where}.url", url, entry.get("link"))
        self.same(f"{where}.external", expected["external"], href(entry, "related"))
        self.same(f"{where}.title", as_text(expected["title"]), entry.get("title"))
        self.same(f"{where}.published", as_instant(expected["published"]), instant(entry, "published"))
        self.same(f"{where}.updated", as_instant(expected["updated"]), instant(entry, "updated"))
        self.authors(f"{where}.authors", expected["authors"], entry)
        self.categories(f"{where}.categories", expected["categories"], entry.get("tags", []))
        self.body(where, expected, entry)
        self.same(f"{where}.image", image["url"], next((m["url"] for m in media if m.get("medium") == "image"), None))
        self.attachments(f"{where}.attachments", expected["attachments"], media, entry.get("links", []))
        episode = expected["episode"] or {}
        self.same(f"{where}.episode.title", episode.get("title"), entry.get("itunes_title"))
        self.same(f"{where}.episode.type", episode.get("type"), entry.get("itunes_episodetype"))
        for key, name in (("number", "episode"), ("season", "season"), ("seconds", "duration")):
            self.same(f"{where}.episode.{key}", episode.get(key), number(entry.get("itunes_" + name)))

    def authors(self, where, expected, data):
        found = data.get("authors", [])
        self.same(f"{where} (number)", len(expected), len(found))
        for index, (person, author) in enumerate(zip(expected, found)):
            name, email = person["name"], person.get("email")
            if self.is_rss and email is not None:
                # Quirk: addresses are cut off in top-level domains of more than four letters, so the text is compared whole.
                self.same(f"{where}[{index}]", f"{email} ({name})", data.author)
                continue
            if email is None and index > 0 and author.get("email") is not None:
                # Quirk: an author of an Atom entry without an address gets that of the one before, cut off or not.
                self.same(f"{where}[{index}].email, borrowed", True, any((other.get("email") or "").startswith(author.email) for other in expected[:index]))
                email = author.email
            self.same(f"{where}[{index}].name", as_text(name) if self.is_rss else stripped(name), author.get("name"))
            self.same(f"{where}[{index}].url", person.get("url"), author.get("href"))
            self.same(f"{where}[{index}].email", email, author.get("email"))

    def categories(self, where, expected, found):
        self.same(f"{where} (number)", len(expected), len(found))
        for index, (category, tag) in enumerate(zip(expected, found)):
            self.same(f"{where}[{index}].term", as_text(category["term"]) if self.is_rss else category["term"], tag.term)
            self.same(f"{where}[{index}].scheme", category["scheme"], tag.scheme)
            self.same(f"{where}[{index}].label", category["label"], tag.label)

    def body(self, where, expected, entry):
        kind = "text" if expected["html"] is None else "html"
        summary, content = as_text(expected["summary"]), as_text(expected[kind])
        contents = [] if content is None else [content]
        if self.is_rss:
            # Without a summary the body is the description.
            if summary is None and contents:
                summary = contents.pop()
        elif summary is None and contents:
            # Quirk: the content of an Atom entry without a summary is its summary too.
            summary = contents[0]
        self.same(f"{where}.summary", summary, entry.get("summary"))
        self.same(f"{where}.content (number)", len(contents), len(entry.get("content", [])))
        for text, found in zip(contents, entry.get("content", [])):
            self.same(f"{where}.{kind}", text, found.value)

    def attachments(self, where, expected, media, links):
        found = [
            {"url": link.href, "type": link.type, "length": number(link.get("length")), "title": link.get("title"), "seconds": None}
            for link in links if link.rel == "enclosure"
        ]
        if self.is_rss:
            # Quirk: the title of a media:content isn't kept with it.
            found += [
                {"url": m["url"], "type": m["type"], "length": number(m.get("filesize")), "seconds": number(m.get("duration"))}
                for m in media if m.get("medium") != "image"
            ]
        self.same(f"{where} (number)", len(expected), len(found))
        for index, (attachment, file) in enumerate(zip(expected, found)):
            for key in file:
                self.same(f"{where}[{index}].{key}", attachment[key], file[key])


def main(folder):
    documents = failures = 0
    for path in sorted(pathlib.Path(folder).glob("*.expected.json")):
        for format, expected in json.loads(path.read_text("utf-8")).items():
            if format == "json":
                continue
            documents += 1
            reading = Reading(format)
            reading.document(expected, path.parent / expected["document"])
            for difference in reading.differences:
                print(f"{expected['document']} feedparser: {difference}")
            if reading.differences:
                failures += 1
            else:
                print(f"ok {expected['document']} feedparser: {len(expected['items'])} items, {reading.facts} facts")
    if documents == 0:
        print(f"{folder} holds no documents.")
    return 1 if failures or documents == 0 else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1]))
