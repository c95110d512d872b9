// What a reader of the preview meets, in a browser: node preview.mjs <address> <chromium> <modules> <profile folder> <data file>
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync, renameSync, writeFileSync } from "node:fs";

const [address, executablePath, modules, profile, file, picture] = process.argv.slice(2);
const require = createRequire(join(modules, "preview.mjs"));
const { chromium } = require("playwright-core");
const args = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const context = await chromium.launchPersistentContext(profile, { executablePath, args, headless: true, viewport: { width: 1300, height: 800 } });
const page = context.pages()[0] ?? (await context.newPage());
const told = { errors: [] };
page.on("pageerror", error => told.errors.push(String(error)));
page.on("console", message => { if (message.type() === "error") told.errors.push(message.text()); });

const shown = number => page.waitForFunction(least => Number(document.body.dataset.nummer ?? 0) >= least, number);
const version = () => page.evaluate(() => Number(document.body.dataset.nummer));
const report = () => page.frames().find(each => each.url().includes("/rapport") && each.parentFrame());
const save = text => { writeFileSync(`${file}.ny`, text); renameSync(`${file}.ny`, file); };
const renewed = async text => { const before = await version(); const started = Date.now(); save(text); await shown(before + 1); return Date.now() - started; };

await page.goto(address);
await shown(1);
told.findings = await page.locator("#fynd > li").allInnerTexts();
told.links = await page.locator("#fynd a.plats").evaluateAll(all => all.map(each => each.href));

// the reader scrolls to the last heading; the text above it grows
const before = readFileSync(file, "utf8");
const heading = () => report().evaluate(() => document.querySelector("main h2:last-of-type, main h3:last-of-type").getBoundingClientRect().top);
await report().evaluate(() => document.querySelector("main h2:last-of-type, main h3:last-of-type").scrollIntoView());
told.place = [await heading()];
told.milliseconds = [await renewed(before.replace("FÖRST", `FÖRST ${"Ett helt nytt stycke.\n\n      ".repeat(30)}`))];
told.place.push(await heading());
told.frames = page.frames().length;

// a broken file: the finding, and the last good page
told.milliseconds.push(await renewed("avsnitt: [\n"));
told.broken = { alert: await page.locator("#bruten").innerText(), findings: await page.locator("#fynd > li").allInnerTexts(), place: await heading() };
told.milliseconds.push(await renewed(before.replace("FÖRST", "SIST")));
told.mended = { hidden: await page.locator("#bruten").isHidden(), text: await report().locator("main").innerText() };

// a figure shows where it comes from
await report().locator("main data").first().click();
await page.locator("#siffran").waitFor();
told.origin = { text: await page.locator("#ursprung").innerText(), link: await page.locator("#ursprung a").first().getAttribute("href") };
await page.locator("#fynd button").first().click();
told.pointed = await report().evaluate(() => [...document.querySelectorAll("[style*=outline]")].map(each => each.textContent));
if (picture) await page.screenshot({ path: picture });

// another page in the same browser cannot read it
const other = await context.newPage();
await other.goto("data:text/html,<p>annan sida</p>");
told.other = await other.evaluate(async at => {
  const fetched = await fetch(at).then(() => "läst", () => "nej");
  const framed = await new Promise(done => { const inner = document.createElement("iframe"); inner.src = at; inner.onload = () => { try { done(inner.contentDocument ? "läst" : "nej"); } catch { done("nej"); } }; document.body.append(inner); });
  return [fetched, framed];
}, address + "rapport");

await context.close();
console.log(JSON.stringify(told));
