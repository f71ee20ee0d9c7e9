import { Card, launchChromium, until } from './tests/e2e/chromium.ts';
import { startServer } from './tests/e2e/server.ts';
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('/tmp/shots/pages', { recursive: true });
const src = readFileSync('tests/pages/sample-article.html', 'utf8');
const old = src.replaceAll('2024-07-01', '2021-12-12').replace('1 July 2024', '12 December 2021');
writeFileSync('/tmp/shots/pages/old.html', old);
writeFileSync('/tmp/shots/pages/undated.html', src.replaceAll(/datePublished|article:published_time/g, 'x').replace(/<time[\s\S]*?<\/time>/, 'July'));
writeFileSync('/tmp/shots/pages/new.html', src);
const server = await startServer({ folders: { '/': '/tmp/shots/pages' } });
for (const scheme of ['light', 'dark'] as const) {
  const chromium = await launchChromium({ context: { viewport: { width: 1000, height: 800 }, colorScheme: scheme } });
  const page = chromium.context.pages()[0]!;
  for (const [file, term] of [['old', 'belmarsh'], ['old', 'julian-assange'], ['old','sams'], ['new', 'espionage-act'], ['undated', 'julian-assange']] as const) {
    await page.goto(server.url(`/${file}.html`));
    await until('badge', () => chromium.badge(page));
    const card = new Card(page);
    await page.mouse.move(2, 2);
    await card.hover(page.locator(`sourcelight-mark[data-term="${term}"]`).first());
    await card.waitSettled();
    await page.screenshot({ path: `/tmp/shots/${file}-${term}-${scheme}.png` });
    if (scheme === 'light') console.log(file, term, (await card.text()).slice(0, 700));
  }
  await chromium.close();
  const phone = await launchChromium({ context: { viewport: { width: 360, height: 740 }, colorScheme: scheme, hasTouch: true, isMobile: true } });
  const p = phone.context.pages()[0]!;
  await p.goto(server.url('/old.html'));
  await until('badge', () => phone.badge(p));
  await until('open', async () => { await p.locator('sourcelight-mark[data-term="belmarsh"]').first().tap(); return new Card(p).isOpen(); });
  await new Card(p).waitSettled();
  await p.screenshot({ path: `/tmp/shots/sheet-${scheme}.png` });
  await phone.close();
}
await server.close();
