// Looks at every page of a site in Chromium: console, policy, links, width, accessibility, and the code to scan.
// usage: [EACH=N] node look.mjs FOLDER BASE_URL [PICTURES]; EACH=10 looks at every tenth page, and at those that there is one of.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

const [root, base, pictures] = process.argv.slice(2);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg',
  '.xml': 'application/xml', '.json': 'application/json', '.opml': 'text/x-opml' };
const failures = [];
const fail = (page, what) => failures.push(`${page}: ${what}`);

function fileOf(url) {
  const file = path.join(root, decodeURIComponent(url.pathname.slice(new URL(base).pathname.length)));
  return fs.existsSync(file) && fs.statSync(file).isDirectory() ? path.join(file, 'index.html') : file;
}

const pages = fs.readdirSync(root, { recursive: true }).filter(file => file.endsWith('.html')).sort()
  .filter((file, at) => at % Number(process.env.EACH ?? 1) === 0 || file.split('/').length <= 2);
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

async function open(options) {
  const context = await browser.newContext({ bypassCSP: false, ...options });
  await context.route('**/*', route => {
    const url = new URL(route.request().url());
    if (!url.href.startsWith(base))
      return route.abort();
    const file = fileOf(url);
    return fs.existsSync(file)
      ? route.fulfill({ body: fs.readFileSync(file), contentType: types[path.extname(file)] ?? 'application/octet-stream' })
      : route.fulfill({ status: 404, contentType: 'text/plain', body: '' });
  });
  return context;
}

// Pictures that issues name and that aren't beside them are somebody else's to publish.
const isPicture = text => /\.(jpe?g|png|webp|gif)\b/.test(text);
// So are pages that an author's markup names by their whole address; the site's own links are relative.
const links = new Map();
const wide = await open({ viewport: { width: 1280, height: 900 } });
for (const file of pages) {
  const page = await wide.newPage();
  page.on('console', message => {
    if (message.type() === 'error' && !isPicture(message.location().url ?? ''))
      fail(file, message.text());
  });
  page.on('pageerror', error => fail(file, error.message));
  await page.goto(base + file.replace(/index\.html$/, ''));
  for (const link of await page.evaluate(() => [...document.querySelectorAll('a[href],link[href]')]
    .filter(a => !/^[a-z]+:/.test(a.getAttribute('href'))).map(a => a.href)))
    links.set(link, file);
  for (const anchor of await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
    .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)))
    fail(file, `nothing is at ${anchor}`);
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const violation of found.violations)
    fail(file, `axe ${violation.id}: ${violation.help} (${violation.nodes[0].target})`);
  await page.setViewportSize({ width: 320, height: 700 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 320)
    fail(file, `scrolls sideways at 320 px: ${width}`);
  await page.close();
}

for (const [link, file] of links) {
  const url = new URL(link);
  if (link.startsWith(base) && !fs.existsSync(fileOf(url)))
    fail(file, `${link} leads nowhere`);
  else if (link.startsWith(base) && url.hash && fileOf(url).endsWith('.html')) {
    const id = decodeURIComponent(url.hash.slice(1));
    if (!fs.readFileSync(fileOf(url), 'utf8').includes(` id="${id}"`))
      fail(file, `nothing is at ${link}`);
  }
}

const dark = await open({ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
const front = await dark.newPage();
await front.goto(base);
await front.evaluate(axe);
for (const violation of (await front.evaluate(() => globalThis.axe.run())).violations)
  fail('index.html, dark', `axe ${violation.id}: ${violation.help} (${violation.nodes[0].target})`);

const code = await wide.newPage();
await code.setContent(`<body style="margin:0;background:#fff">${fs.readFileSync(path.join(root, 'subscribe.svg'), 'utf8')
  .replace('<svg ', '<svg width="400" height="400" ')}`);
const scanned = PNG.sync.read(await code.screenshot());
const decoded = jsQR(new Uint8ClampedArray(scanned.data), scanned.width, scanned.height)?.data;
if (!decoded?.startsWith(base) || !fs.existsSync(fileOf(new URL(decoded))))
  fail('subscribe.svg', `it says ${decoded}`);

if (pictures) {
  fs.mkdirSync(pictures, { recursive: true });
  for (const [name, width, context] of [['desktop', 1280, wide], ['phone', 390, wide], ['dark', 1280, dark]]) {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(base);
    await page.evaluate(() => document.querySelectorAll('img').forEach(image => { image.loading = 'eager'; }));
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  }
  const print = await wide.newPage();
  await print.goto(base);
  await print.pdf({ path: path.join(pictures, 'print.pdf'), format: 'A4', margin: { top: '14mm', bottom: '14mm', left: '14mm', right: '14mm' } });
}

await browser.close();
console.log(`${pages.length} pages, ${links.size} links, code: ${decoded}`);
for (const failure of failures.slice(0, 40))
  console.log(`FAILED ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
