// Keeps the page true while the machine reads: a card that has changed takes its new form.
import { watchForms } from "./upload.js";

const FIRST_S = 2, LONGEST_S = 20, MOST_LOOKS = 120;
const said = document.getElementById("annonces");
const watched = new Set();

export function watch(card) {
  if (!card || watched.has(card.id)) return;
  watched.add(card.id);
  lookAgain(card.id, FIRST_S, 0);
}

async function lookAgain(id, seconds, looks) {
  await new Promise((done) => setTimeout(done, seconds * 1000));
  const card = document.getElementById(id);
  if (!card || looks > MOST_LOOKS) return void watched.delete(id);
  if (await refresh(card) && !document.getElementById(id).hasAttribute("data-waiting")) {
    return void watched.delete(id);
  }
  lookAgain(id, Math.min(LONGEST_S, seconds * 1.15), looks + 1);
}

// Whether the card is up to date. What somebody is filling in is never taken away.
export async function refresh(card) {
  let html;
  try {
    const answer = await fetch(card.dataset.url, { credentials: "same-origin" });
    if (answer.status === 403) location.reload();
    if (!answer.ok) return false;
    html = await answer.text();
  } catch {
    return false; // the line is cut: later
  }
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-rubrique]");
  if (!fresh || fresh.dataset.stamp === card.dataset.stamp) return true;
  if (isBusy(card)) return false;
  const hadFocus = card.contains(document.activeElement);
  card.replaceWith(fresh);
  if (hadFocus) fresh.focus({ preventScroll: true });
  watchForms(fresh, () => watch(fresh), refresh);
  tell(card, fresh);
  return true;
}

function isBusy(card) {
  if (card.querySelector("[data-sending] li")) return true;
  const fields = card.querySelectorAll("textarea, input[type=file]");
  return [...fields].some((field) => field.value);
}

function tell(before, after) {
  const badge = document.querySelector(`[data-badge-of="${after.dataset.rubrique}"]`);
  if (badge) {
    badge.textContent = after.dataset.state;
    const kind = after.dataset.kind ? ` fr-badge--${after.dataset.kind}` : "";
    badge.className = `fr-badge fr-badge--sm fr-badge--no-icon${kind}`;
  }
  if (before.dataset.state !== after.dataset.state) {
    said.textContent = `${after.querySelector("h2").textContent} : ${after.dataset.state}`;
  }
}

for (const card of document.querySelectorAll("[data-rubrique]")) {
  watchForms(card, () => watch(document.getElementById(card.id)), refresh);
  if (card.hasAttribute("data-waiting")) watch(card);
}
