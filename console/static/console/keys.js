// Keys do what a button or a link of the page does: whoever bears data-key is pressed. Nothing
// happens while somebody writes, with a modifier, or where the person turned the keys off.
const OFF = "conforme-touches-non";
const writes = (target) => target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
const isOff = () => localStorage.getItem(OFF) === "1";

function press(element) {
  if (element.matches("input, select")) {
    element.closest("details")?.setAttribute("open", "");
    element.focus();
  } else if (element.matches("summary")) {
    const fold = element.parentElement;
    fold.open = true;
    (fold.querySelector("input:not([type=hidden])") ?? element).focus();
  } else {
    element.click();
  }
}

function find(key) {
  const all = document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`);
  return [...all].find((element) => !element.hidden && !element.disabled);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isOff()) return;
  if (event.key === "Escape" && writes(event.target) && !find("Escape")) return event.target.blur();
  if (writes(event.target) || document.querySelector("dialog[open]") || event.repeat) return;
  if (event.key.startsWith("Arrow") && event.target.closest("[role=region]")) return;
  const handled = new CustomEvent("conforme:key", { detail: event.key, cancelable: true });
  if (!document.dispatchEvent(handled)) return event.preventDefault();
  const element = find(event.key);
  if (element) {
    event.preventDefault();
    press(element);
  }
});

// « ? » opens the sheet here; without this script, or where a page has none, its link goes there.
const sheet = document.getElementById("aide");
document.getElementById("aide-clavier")?.addEventListener("click", (event) => {
  if (!sheet) return;
  event.preventDefault();
  sheet.showModal();
});

const toggle = document.getElementById("touches");
if (toggle) {
  const say = () => { toggle.textContent = isOff() ? "Employer ces touches" : "Ne plus employer ces touches"; };
  toggle.hidden = false;
  say();
  toggle.addEventListener("click", () => {
    localStorage.setItem(OFF, isOff() ? "0" : "1");
    say();
  });
}
