// Reads RSS, Atom and JSON Feed documents with feedsmith, and compares what it finds with what is expected of them.
// Where it reads something otherwise than the formats say, the comment begins with "Quirk".
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from 'feedsmith'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

// Quirk: white space around a text is dropped.
const asText = (text) => text?.trim()

// Quirk: HTML comments are dropped, also from a CDATA section.
const asXmlHtml = (html) => asText(html?.replace(/<!--[^]*?-->/g, ''))

// Dates are left as they are written: here they become RFC 3339 in UTC, to the last digit.
const instant = (text) => {
  if (text === undefined) return undefined
  const [, seconds, fraction] = /^([^.]*?)(\.\d+)?Z?$/.exec(text)
  const date = new Date(/GMT$/.test(seconds) ? seconds : seconds + 'Z')
  if (Number.isNaN(date.getTime())) return text
  return date.toISOString().slice(0, 19) + (fraction ?? '').replace(/\.?0*$/, '') + 'Z'
}

const href = (links, relation) => links?.find((link) => link.rel === relation)?.href

const rss = {
  feed: (feed) => ({
    title: feed.title,
    url: feed.link,
    self: href(feed.atom?.links, 'self'),
    description: feed.description,
    language: feed.language,
    updated: instant(feed.lastBuildDate),
    authors: feed.managingEditor ? [feed.managingEditor] : creators(feed),
    categories: feed.categories?.map(category),
    show: show(feed.itunes),
  }),
  items: (feed) => feed.items,
  item: (item) => ({
    id: item.guid?.value,
    permalink: item.guid?.isPermaLink,
    url: item.link,
    external: href(item.atom?.links, 'related'),
    title: item.title,
    published: instant(item.pubDate),
    updated: instant(item.atom?.updated),
    authors: item.authors ?? creators(item),
    categories: item.categories?.map(category),
    summary: item.description,
    content: item.content?.encoded,
    image: item.media?.contents?.filter(({ medium }) => medium === 'image').map(image)[0],
    attachments: [
      ...(item.enclosures ?? []).map(({ url, type, length }) => ({ url, type, length })),
      ...(item.media?.contents ?? []).filter(({ medium }) => medium !== 'image').map(file),
    ],
    episode: episode(item.itunes),
  }),
  // RSS has HTML in both; without a summary the body is the description.
  expected: ({ summary, html, ...item }) => {
    const body = asXmlHtml(html)
    return { ...item, summary: summary ?? body, content: summary === undefined ? undefined : body }
  },
}

const atom = {
  feed: (feed) => ({
    id: feed.id,
    title: plain(feed.title),
    url: href(feed.links, 'alternate'),
    self: href(feed.links, 'self'),
    description: plain(feed.subtitle),
    language: feed.xml?.lang,
    updated: instant(feed.updated),
    authors: feed.authors?.map(person),
    categories: feed.categories,
    show: show(feed.itunes),
  }),
  items: (feed) => feed.entries,
  item: (entry) => ({
    id: entry.id,
    url: href(entry.links, 'alternate'),
    external: href(entry.links, 'related'),
    title: plain(entry.title),
    published: instant(entry.published),
    updated: instant(entry.updated),
    authors: entry.authors?.map(person),
    categories: entry.categories,
    summary: plain(entry.summary),
    [entry.content?.type]: entry.content?.value,
    image: entry.media?.contents?.map(image)[0],
    attachments: entry.links
      ?.filter(({ rel }) => rel === 'enclosure')
      .map(({ href, type, length, title }) => ({ url: href, type, length, title })),
    episode: episode(entry.itunes),
  }),
  expected: ({ html, ...item }) => ({ ...item, html: asXmlHtml(html) }),
}

const json = {
  feed: ({ title, home_page_url, feed_url, description, language, authors }) => ({
    title, url: home_page_url, self: feed_url, description, language, authors,
  }),
  items: (feed) => feed.items,
  item: (item) => ({
    id: item.id,
    url: item.url,
    external: item.external_url,
    title: item.title,
    published: instant(item.date_published),
    updated: instant(item.date_modified),
    authors: item.authors,
    categories: item.tags?.map((term) => ({ term })),
    summary: item.summary,
    html: item.content_html,
    text: item.content_text,
    image: item.image === undefined ? undefined : { url: item.image },
    attachments: item.attachments?.map(({ url, mime_type, size_in_bytes, title, duration_in_seconds }) => ({
      url, type: mime_type, length: size_in_bytes, title, seconds: duration_in_seconds,
    })),
  }),
  expected: (item) => item,
}

const formats = { rss, atom, json }

// An Atom text is plain, and says so; a summary with nothing to escape says that it is HTML, which then is the same.
const plain = (text) => (text?.type === 'text' || (text?.type === 'html' && !/[&<>\r\n]/.test(text.value)) ? text.value : text)

const creators = (data) => data.dc?.creators?.map((name) => ({ name }))

const person = ({ name, uri, email }) => ({ name, url: uri, email })

const category = ({ name, domain }) => ({ term: name, scheme: domain })

const image = ({ url, title, description }) => ({ url, alt: description?.value, caption: title?.value })

const file = ({ url, type, fileSize, title, duration }) => ({ url, type, length: fileSize, title: title?.value, seconds: duration })

const show = (itunes) => itunes && {
  author: itunes.author,
  type: itunes.type,
  image: itunes.image,
  categories: itunes.categories?.flatMap(({ text, categories }) => [text, ...(categories ?? []).map((child) => child.text)]),
  owner: itunes.owner,
}

const episode = (itunes) => itunes && {
  title: itunes.title, number: itunes.episode, season: itunes.season, type: itunes.episodeType, seconds: itunes.duration,
}

// What isn't there is undefined, and white space around texts is dropped.
const normalize = (value) => {
  if (value === null) return undefined
  if (typeof value === 'string') return asText(value)
  if (Array.isArray(value)) return value.map(normalize)
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, normalize(member)]))
}

class Reading {
  facts = 0
  differences = []

  // Counts a fact wherever both sides have one and the same value.
  same(where, expected, found) {
    if (Array.isArray(expected)) {
      this.same(`${where} (number)`, expected.length, found?.length ?? 0)
      expected.forEach((value, index) => this.same(`${where}[${index}]`, value, found?.[index]))
    } else if (expected !== null && typeof expected === 'object') {
      for (const key of new Set([...Object.keys(expected), ...Object.keys(found ?? {})]))
        this.same(`${where}.${key}`, expected[key], found?.[key])
    } else if (!Object.is(expected, found)) {
      this.differences.push(`${where}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`)
    } else if (expected !== undefined) {
      this.facts++
    }
  }

  document(name, { feed, items }, path) {
    let parsed
    try {
      parsed = parseFeed(utf8.decode(readFileSync(path)))
    } catch (error) {
      this.differences.push(`it can't be read: ${error.message}`)
      return
    }
    this.same('format', name, parsed.format)
    if (this.differences.length > 0) return
    const format = formats[name]
    this.same('feed', normalize(feed), format.feed(parsed.feed))
    this.same('items', items.map((item) => format.expected(normalize(item))), format.items(parsed.feed)?.map(format.item))
  }
}

const folder = process.argv[2]
let documents = 0
let failures = 0
for (const name of readdirSync(folder).filter((name) => name.endsWith('.expected.json')).sort()) {
  for (const [format, expected] of Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')))) {
    documents++
    const reading = new Reading()
    reading.document(format, expected, join(folder, expected.document))
    for (const difference of reading.differences) console.log(`${expected.document} feedsmith: ${difference}`)
    if (reading.differences.length > 0) failures++
    else console.log(`ok ${expected.document} feedsmith: ${expected.items.length} items, ${reading.facts} facts`)
  }
}

if (documents === 0) console.log(`${folder} holds no documents.`)
process.exitCode = failures > 0 || documents === 0 ? 1 : 0
