// The page's picture: goes to a finding's box, grows, turns. The server has drawn all of it already.
const frame = document.querySelector(".console-frame");
const page = document.getElementById("page");
const cards = [...document.querySelectorAll(".console-card[data-finding]")];
const STEPS = [100, 150, 200, 300, 400];
let step = 0;
let turns = 0;

const spotOf = (key) => page?.querySelector(`.console-spot[data-finding="${key}"]`);

function show(spot) {
  if (!spot) return;
  const box = spot.getBoundingClientRect();
  const around = frame.getBoundingClientRect();
  frame.scrollTop += box.top - around.top - (around.height - box.height) / 2;
  frame.scrollLeft += box.left - around.left - (around.width - box.width) / 2;
}

function choose(card) {
  const key = card.dataset.finding;
  for (const element of document.querySelectorAll(".console-chosen")) element.classList.remove("console-chosen");
  for (const link of document.querySelectorAll("[data-goes][aria-current]")) link.removeAttribute("aria-current");
  card.classList.add("console-chosen");
  const link = card.querySelector("[data-goes]");
  link.setAttribute("aria-current", "true");
  link.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
  const spot = spotOf(key);
  spot?.classList.add("console-chosen");
  show(spot);
}

// A finding whose box is on the page shown needs no other page.
function go(card) {
  const link = card.querySelector("[data-goes]");
  if (spotOf(card.dataset.finding) || !link.dataset.piece) return choose(card);
  location.assign(link.href);
}

const chosen = () => cards.find((card) => card.classList.contains("console-chosen"));
const reasonsOf = (card) => card?.querySelector("details[data-reasons]");

function move(by) {
  const open = cards.filter((card) => "open" in card.dataset);
  const all = open.length ? open : cards;
  const at = all.indexOf(chosen());
  const next = all[(at + by + all.length) % all.length] ?? all[0];
  if (next) go(next);
}

for (const card of cards) {
  card.querySelector("[data-goes]").addEventListener("click", (event) => {
    event.preventDefault();
    go(card);
  });
}

document.addEventListener("conforme:key", (event) => {
  const card = chosen();
  const reasons = reasonsOf(card);
  const done = () => event.preventDefault();
  if (event.detail === "j") { done(); move(1); }
  if (event.detail === "k") { done(); move(-1); }
  if (event.detail === "e" && reasons) { done(); reasons.open = true; reasons.querySelector("button").focus(); }
  if (event.detail === "c") { const button = card?.querySelector("[data-confirm]"); if (button) { done(); button.click(); } }
  if (event.detail === "Escape" && reasons?.open) { done(); reasons.open = false; card.querySelector("[data-goes]").focus(); }
  if (/^[1-9]$/.test(event.detail)) {
    if (reasons?.open) { done(); reasons.querySelector(`[data-reason="${event.detail}"]`)?.click(); }
    else if (cards[event.detail - 1]) { done(); go(cards[event.detail - 1]); }
  }
  if (event.detail === "=") { done(); grow(1); }
});

function grow(by) {
  if (!page) return;
  page.classList.remove(`console-zoom-${STEPS[step]}`);
  step = Math.min(STEPS.length - 1, Math.max(0, step + by));
  page.classList.add(`console-zoom-${STEPS[step]}`);
  show(page.querySelector(".console-spot.console-chosen"));
}

function turn() {
  if (!page) return;
  turns = (turns + 1) % 4;
  const height = Number(page.dataset.height);
  const moves = ["", `translate(${height} 0) rotate(90)`, `translate(1000 ${height}) rotate(180)`, "translate(0 1000) rotate(270)"];
  page.setAttribute("viewBox", turns % 2 ? `0 0 ${height} 1000` : `0 0 1000 ${height}`);
  document.getElementById("sheet").setAttribute("transform", moves[turns]);
}

const views = { more: () => grow(1), less: () => grow(-1), turn };
for (const button of document.querySelectorAll("[data-view]")) {
  button.hidden = false;
  button.addEventListener("click", () => views[button.dataset.view]());
}

// What waits for the machine is asked again, until it is done.
let leaves = false; // what the person has begun goes before
for (const event of ["submit", "pagehide"]) addEventListener(event, () => { leaves = true; });
const waits = document.querySelector(".console-waits[data-state]");
async function ask(left) {
  const answer = await fetch(waits.dataset.state, { headers: { Accept: "application/json" } });
  const told = answer.ok ? await answer.json() : {};
  const writing = document.activeElement?.matches("input, textarea, select");
  if (leaves) return;
  if (told.is_checking === false && !told.is_drawing && !writing) return location.reload();
  if (left) setTimeout(ask, 1000, left - 1);
}
if (waits) setTimeout(ask, 700, 60);

show(page?.querySelector(".console-spot.console-chosen"));
