// Sends files as soon as they are chosen, part by part: a line that is cut loses one part at most.
const PART_BYTES = 512 * 1024, MOST_TRIES = 30, LONGEST_WAIT_S = 30;

export function watchForms(card, onSent, refresh) {
  for (const form of card.querySelectorAll("form[data-upload]")) {
    form.querySelector("[data-send]").hidden = true; // nothing to press: choosing sends
    for (const input of form.querySelectorAll("input[type=file]")) {
      input.addEventListener("change", () => sendAll(form, input, onSent, refresh));
    }
  }
}

async function sendAll(form, input, onSent, refresh) {
  const files = [...input.files];
  input.value = "";
  let piece = form.querySelector("[name=piece]")?.value ?? "";
  const card = form.closest("[data-rubrique]");
  for (const old of form.querySelectorAll("[data-sending] .fr-error-text")) old.parentNode.remove();
  const lines = files.map((file) => addLine(form, file));
  for (const [index, file] of files.entries()) {
    if (await send(form, file, piece, lines[index])) {
      lines[index].item.remove();
      piece = ""; // what was replaced is; the others are added
    }
  }
  const shown = document.getElementById(card.id);
  if (!form.querySelector("[data-sending] li")) await refresh(shown);
  onSent();
}

function addLine(form, file) {
  const item = document.createElement("li");
  const name = document.createElement("p");
  name.className = "fr-mb-1v";
  name.textContent = file.name;
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", `Envoi de ${file.name}`);
  const words = document.createElement("p");
  words.className = "fr-text--sm fr-mb-0";
  words.setAttribute("role", "status");
  words.textContent = "En attente";
  item.append(name, bar, words);
  form.querySelector("[data-sending]").append(item);
  return { item, bar, words };
}

async function send(form, file, piece, line) {
  const asked = new FormData();
  asked.set("rubrique", form.dataset.upload);
  asked.set("piece", piece);
  asked.set("name", file.name);
  asked.set("mark", `${file.size}-${file.lastModified}-${nameMark(file.name)}`);
  asked.set("size", file.size);
  if (!file.size) return refuse(line, "Ce fichier est vide : choisissez-en un autre.");
  const begun = await insist(line, () => post(form, form.dataset.begin, asked));
  if (!begun.id) return refuse(line, begun.refused);
  const address = `${form.dataset.begin}/${begun.id}`;
  let at = begun.received;
  for (;;) {
    show(line, at, file.size);
    const from = at;
    const part = () => post(form, `${address}?from=${from}`, file.slice(from, from + PART_BYTES));
    const answer = await insist(line, part);
    if (answer.done) return true;
    if (answer.refused || answer.received === undefined) return refuse(line, answer.refused);
    at = answer.received;
  }
}

// The same request until it is answered; a fault of the line or of the server is tried again.
async function insist(line, request) {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    try {
      const answer = await request();
      if (answer.status === 403) return { refused: "Votre session est fermée : rouvrez votre lien." };
      if (answer.status < 500) return await answer.json();
    } catch {
      // no line: wait, and go on where it stopped
    }
    line.words.textContent = "La connexion est coupée : l'envoi reprendra tout seul.";
    await new Promise((done) => setTimeout(done, Math.min(LONGEST_WAIT_S, 2 ** tries) * 1000));
  }
  return { refused: "La connexion est coupée depuis trop longtemps : choisissez de nouveau ce fichier, l'envoi reprendra où il en était." };
}

function post(form, address, body) {
  const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
  const headers = { "X-CSRFToken": token };
  if (body instanceof Blob) headers["Content-Type"] = "application/octet-stream";
  return fetch(address, { method: "POST", body, headers, credentials: "same-origin" });
}

function show(line, at, size) {
  const percent = Math.round((100 * at) / size);
  line.bar.value = percent;
  line.words.textContent = `Envoi : ${percent} %`;
}

function refuse(line, text) {
  line.bar.remove();
  line.words.textContent = text || "Ce fichier n'a pas pu être envoyé : rechargez la page.";
  line.words.className = "fr-error-text";
  return false;
}

// The server is told enough to know the file again, not more.
function nameMark(name) {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + letter.codePointAt(0)) >>> 0;
  return hash.toString(36);
}
