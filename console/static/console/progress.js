// How far the replay is: asked again until it has ended, then the page shows what it found.
const waits = document.querySelector("[data-progress]");
const [bar, words] = [waits.querySelector("progress"), waits.querySelector("[data-seen]")];
async function ask() {
  const answer = await fetch(waits.dataset.progress, { headers: { Accept: "application/json" } });
  const told = answer.ok ? await answer.json() : {};
  if (told.has_ended) return location.reload();
  if (told.seen !== undefined) [bar.value, words.textContent] = [told.seen, told.seen];
  setTimeout(ask, 2000);
}
setTimeout(ask, 1000);
