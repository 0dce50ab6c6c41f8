// A message as it is seen: a bubble, its time and state, and the answers to tap under it.
import { blocksOf } from "./blocks.js";
import { icon, make } from "./dom.js";
import { footOf } from "./foot.js";
import { findPhoto } from "./store.js";
import { sizeOf, WORDS } from "./words.js";

const LONG = 900;

// `chat` gives: token, contact (may it share a number), press(seq, token), shareContact(seq), isBusy(seq, token).
export function turnOf(message, chat) {
  const out = message.kind === "said" && message.mine;
  const turn = make("li", { class: out ? "turn out" : "turn" });
  if (message.blocks) {
    turn.append(...blocksOf(message, chat));
    return turn;
  }
  turn.append(bubbleOf(message, chat, out));
  if (message.kind === "prompt") turn.append(...answersOf(message, chat));
  return turn;
}

// Something said that the server hasn't got yet.
export function waitingTurnOf(item) {
  const photo = item.type === "photo" && make("img", { class: "photo", alt: WORDS.photo });
  if (photo) findPhoto(item.id).then((blob) => blob && (photo.src = URL.createObjectURL(blob)));
  const text = item.text && textOf(item.text);
  const bubble = make("div", { class: "bubble", "data-bubble": "out", "data-state": "waiting" });
  bubble.append(...[photo, ...(text || []), footOf(new Date(item.at), "waiting")].filter(Boolean));
  return make("li", { class: "turn out" }, bubble);
}

function bubbleOf(message, chat, out) {
  const state = out ? (message.taken ? "taken" : "waiting") : undefined;
  const bubble = make("div", { class: "bubble", "data-bubble": out ? "out" : "in", "data-state": state });
  if (message.name && message.kind === "said" && !out) bubble.append(make("div", { class: "name", text: message.name }));
  if (message.photo) bubble.append(photoOf(message, chat));
  else if (message.kind === "file") bubble.append(fileOf(message, chat));
  if (message.text) bubble.append(...textOf(message.text));
  bubble.append(footOf(new Date(message.at), state));
  return bubble;
}

function textOf(words) {
  const text = make("div", { class: "text", dir: "auto", text: words });
  if (words.length <= LONG) return [text];
  text.classList.add("long");
  const more = make("button", { type: "button", class: "more", text: WORDS.readAll, "aria-expanded": "false" });
  more.addEventListener("click", () => {
    const long = text.classList.toggle("long");
    more.textContent = long ? WORDS.readAll : WORDS.readLess;
    more.setAttribute("aria-expanded", String(!long));
  });
  return [text, more];
}

const addressOf = (message, chat) => `/web/file/${chat.token}/${message.seq}`;

function photoOf(message, chat) {
  const image = make("img", { class: "photo", src: addressOf(message, chat), alt: WORDS.photo, loading: "lazy" });
  return make("a", { href: addressOf(message, chat), target: "_blank", rel: "noopener" }, image);
}

function fileOf(message, chat) {
  const words = make("span", {}, make("b", { text: message.name }));
  words.append(make("small", { text: `${WORDS.download} · ${sizeOf(message.size)}` }));
  const attributes = { class: "file", href: addressOf(message, chat), download: message.name, "data-file": message.name };
  return make("a", attributes, icon("file"), words);
}

function answersOf(message, chat) {
  const pills = make("div", { class: "pills" });
  if (message.wants === "contact" && chat.contact) pills.append(contactPill(message, chat));
  let before;
  for (const [label, token, size] of message.buttons) {
    if (size === "small" && before !== size) pills.append(make("span", { class: "below", "aria-hidden": "true" }));
    pills.append(pillOf(message, label, token, size, chat));
    before = size;
  }
  return pills.childElementCount ? [pills] : [];
}

function pillOf(message, label, token, size, chat) {
  const chosen = message.pressed === token;
  const looks = ["pill", size, chosen && "chosen"].filter(Boolean).join(" ");
  const pill = make("button", { type: "button", class: looks, "data-token": token, text: label });
  if (chosen) pill.setAttribute("aria-pressed", "true");
  if (chat.isBusy(message.seq, token)) pill.setAttribute("aria-busy", "true");
  pill.addEventListener("click", () => chat.press(message.seq, token));
  return pill;
}

function contactPill(message, chat) {
  const pill = make("button", { type: "button", class: "pill main", "data-contact": true }, icon("phone"));
  pill.append(message.contact_label);
  pill.addEventListener("click", () => chat.shareContact());
  return pill;
}
