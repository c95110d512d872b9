"use strict";
const byId = id => document.getElementById(id);
const made = (name, className, text) => Object.assign(document.createElement(name), className ? { className } : {}, text ? { textContent: text } : {});
const PLACES = "h1, h2, h3, h4, p, li, tr, caption, figcaption";
let frame = null, latest = -1;

// --- the report: a new version is loaded behind the one that is read, put at the same place, and then shown

function load(number) {
  const next = Object.assign(made("iframe", "väntar"), { title: "Rapporten", src: `rapport?nummer=${number}` });
  next.setAttribute("sandbox", "allow-same-origin");
  byId("rapport").append(next);
  return new Promise(done => next.addEventListener("load", () => { turnTo(next, number); done(); }, { once: true }));
}

function turnTo(next, number) {
  if (number !== latest) { next.remove(); return; }
  if (frame) restore(next, placeIn(frame), choicesIn(frame));
  next.contentDocument.addEventListener("click", clicked);
  next.classList.remove("väntar");
  frame?.remove();
  frame = next;
  document.body.dataset.visad = number;
}

// What the reader sees first, and how far from the upper edge: found again by its words, so that it stays though the text above grows.
function placeIn(shown) {
  const all = [...shown.contentDocument.querySelectorAll(PLACES)];
  const seen = all.filter(each => { const box = each.getBoundingClientRect(); return box.height > 0 && box.bottom > 0 && box.top < shown.clientHeight; });
  const before = each => all.slice(0, all.indexOf(each)).filter(other => other.textContent === each.textContent).length;
  return { top: shown.contentWindow.scrollY, marks: seen.slice(0, 12).map(each => ({ words: each.textContent, top: each.getBoundingClientRect().top, before: before(each) })) };
}

function restore(next, place, choices) {
  const page = next.contentDocument;
  for (const [id, checked] of choices.boxes) { const box = page.getElementById(id); if (box) box.checked = checked; }
  page.querySelectorAll("details").forEach((each, number) => { each.open = choices.open[number] ?? each.open; });
  next.contentWindow.scrollTo({ top: place.top, behavior: "instant" });
  if (place.top === 0) return;
  const all = [...page.querySelectorAll(PLACES)];
  for (const { words, top, before } of place.marks) {
    const alike = words.trim() ? all.filter(each => each.textContent === words) : [];
    const found = alike[before] ?? alike[0];
    if (!found) continue;
    next.contentWindow.scrollBy({ top: found.getBoundingClientRect().top - top, behavior: "instant" });
    return;
  }
}

function choicesIn(shown) {
  const page = shown.contentDocument;
  return { boxes: [...page.querySelectorAll("input[type=checkbox][id]")].map(each => [each.id, each.checked]), open: [...page.querySelectorAll("details")].map(each => each.open) };
}

function clicked(event) {
  const link = event.target.closest("a[href]"), figure = event.target.closest("data");
  if (figure) {
    const row = figure.querySelector("a.u")?.getAttribute("href");
    const name = row && frame.contentDocument.getElementById(row.slice(1))?.cells[1]?.textContent;
    if (name) { event.preventDefault(); showOrigin(name); }
  } else if (link && !link.getAttribute("href").startsWith("#")) {
    event.preventDefault();
    window.open(link.href, "_blank", "noopener,noreferrer");
  }
}

// --- where a figure comes from

async function showOrigin(name) {
  const answer = await fetch(`siffra?namn=${encodeURIComponent(name)}`);
  if (!answer.ok) return;
  const list = made("ul");
  list.append(step(await answer.json()));
  byId("ursprung").replaceChildren(list);
  byId("siffran").hidden = false;
  byId("siffran").scrollIntoView({ block: "nearest" });
}

function step(figure) {
  const item = made("li");
  item.append(made("span", "värde", figure.värde), " ", made("span", "namn", figure.namn));
  if (figure.plats) item.append(made("br"), place(figure));
  if (figure.formel) item.append(made("br"), `= ${figure.formel}`);
  if (figure.delar?.length) { const list = made("ul"); list.append(...figure.delar.map(step)); item.append(list); }
  return item;
}

function place(told) {
  return told.länk ? Object.assign(made("a", "plats", told.plats), { href: told.länk }) : made("span", "plats", told.plats);
}

// --- what was found

function showFindings(findings) {
  byId("fynd").replaceChildren(...findings.map(card));
  byId("inga").hidden = findings.length > 0;
  byId("fynd-rubrik").textContent = findings.length ? `Fynd (${findings.length})` : "Fynd";
}

function card(finding) {
  const item = made("li", finding.allvar), head = made("p");
  head.append(made("span", "kod", `${finding.allvar} ${finding.kod}`), " ", place(finding));
  item.append(head, made("p", "", finding.meddelande));
  if (finding.råd) item.append(made("p", "råd", finding.råd));
  if (frame && placeOf(finding)) {
    const button = Object.assign(made("button", "", "Visa i rapporten"), { type: "button" });
    button.addEventListener("click", () => point(placeOf(finding)));
    item.append(button);
  }
  return item;
}

// The figure of that name, by the table of origins, or else the first text that holds the words.
function placeOf(finding) {
  const page = frame.contentDocument;
  const row = [...page.querySelectorAll("section.ursprung tbody tr")].find(each => finding.siffror.includes(each.cells[1].textContent));
  const link = row?.querySelector("th a[href]");
  if (link) return page.getElementById(link.getAttribute("href").slice(1));
  if (!finding.ord) return null;
  const texts = page.querySelectorAll("main p, main li, main td, main th, main h2, main h3, main h4");
  return [...texts].find(each => each.textContent.replaceAll("\u00a0", " ").includes(finding.ord)) ?? null;
}

function point(element) {
  if (!element) return;
  element.scrollIntoView({ block: "center" });
  element.style.outline = "3px solid #d97706";
  setTimeout(() => { element.style.outline = ""; }, 2500);
}

// --- news

async function show(news) {
  if (news.nummer === latest) return;
  latest = news.nummer;
  const time = new Date().toLocaleTimeString("sv-SE");
  byId("läge").textContent = news.bruten ? `${time}: kunde inte byggas` : `${time}: byggd på ${news.tid}`;
  byId("bruten").hidden = !news.bruten;
  byId("bruten").textContent = news.sida ? "Rapporten kan inte byggas just nu. Här visas den som den såg ut senast." : "Rapporten kan inte byggas än.";
  showFindings(news.fynd);
  if (!news.bruten || !frame) {
    await load(news.nummer);
    showFindings(news.fynd);
  }
  document.body.dataset.nummer = news.nummer;
}

byId("stäng").addEventListener("click", () => { byId("siffran").hidden = true; });
const source = new EventSource("handelser");
source.onmessage = event => show(JSON.parse(event.data));
source.onerror = () => { byId("läge").textContent = "Ingen kontakt: programmet är avslutat, eller startas om."; };
