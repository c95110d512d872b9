// Opens a page in headless Chromium and prints as JSON what axe-core finds, how the page scrolls and what the keyboard reaches.
// node axe.mjs <page.html> <chromium> <folder with axe-core and playwright-core> <profile folder>
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [page_file, executablePath, modules, profile] = process.argv.slice(2);
const require = createRequire(join(modules, "axe.mjs"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf-8");
const args = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const browser = await chromium.launchPersistentContext(profile, { executablePath, args, headless: true });
const page = await browser.newPage();
const requested = [];
page.on("request", (request) => requested.push(request.url()));
const address = pathToFileURL(page_file).href;

async function violations() {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
  const rules = found.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 5).map((node) => node.html.slice(0, 300)) }));
  return { rules, passed: found.passes.length };
}

async function opened(width, colorScheme, origins) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.goto(address);
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; }));
  if (origins) await page.locator(".visa-ursprung").check();
}

async function tabbed(limit) {
  await page.locator(".hoppa").focus();
  const reached = { regions: 0, links: 0, trapped: true };
  const regions = await page.locator("[role=region]:visible").count();
  for (let step = 0; step < limit; step++) {
    await page.keyboard.press("Tab");
    const on = await page.evaluate(() => ({
      body: document.activeElement === document.body,
      region: document.activeElement.getAttribute("role") === "region",
      link: document.activeElement.classList.contains("u"),
    }));
    if (on.body) { reached.trapped = false; break; }
    reached.regions += on.region;
    reached.links += on.link;
  }
  return { ...reached, expected: regions };
}

const views = [];
for (const [width, scheme, origins] of [
  [1280, "light", false], [1280, "dark", false], [320, "light", false], [320, "dark", false], [1280, "light", true], [320, "dark", true],
]) {
  await opened(width, scheme, origins);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  views.push({ width, scheme, origins, overflow, ...(await violations()) });
}
await opened(320, "light", false);
const keyboard = await tabbed(1000);
const scrolled = await page.evaluate(() => {
  const wide = [...document.querySelectorAll("[role=region]")].filter((each) => each.scrollWidth > each.clientWidth + 8);
  return { wide: wide.length, focusable: wide.filter((each) => each.tabIndex === 0).length };
});
await opened(1280, "light", true);
const origins = await tabbed(3000);
await browser.close();
console.log(JSON.stringify({ views, keyboard, scrolled, origins, requested: [...new Set(requested)] }));
