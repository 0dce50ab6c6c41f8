// Messages in the form of WhatsApp's Cloud API, as its app shows them: what is written, buttons below it, or a list.
import { icon, make } from "./dom.js";
import { footOf } from "./foot.js";
import { WORDS } from "./words.js";

// `chat` gives: press(seq, token), shareContact(), isBusy(seq, token), sheet.open(action, choose).
export function blocksOf(message, chat) {
  return message.blocks.flatMap((block) => {
    const { body, footer, action, type } = block.interactive ?? { body: { text: block.text.body } };
    return [bubbleOf(message, body.text, footer?.text), ...waysOf(message, type, action, chat)];
  });
}

function bubbleOf(message, words, footer) {
  const bubble = make("div", { class: "bubble", "data-bubble": "in" });
  bubble.append(make("div", { class: "text", dir: "auto" }, ...styled(words)));
  if (footer) bubble.append(make("div", { class: "below-text", text: footer, "data-footer": true }));
  bubble.append(footOf(new Date(message.at)));
  return bubble;
}

function waysOf(message, type, action, chat) {
  if (type === "button") return [replies(message, action.buttons, chat)];
  if (type === "list") return [lists(message, action, chat)];
  if (type === "request_contact_info") return [sharing(chat)];
  return [];
}

function replies(message, buttons, chat) {
  const box = make("div", { class: "replies" });
  for (const { reply } of buttons) {
    const button = make("button", { type: "button", class: "reply pill", "data-token": reply.id, text: reply.title });
    if (chat.isBusy(message.seq, reply.id)) button.setAttribute("aria-busy", "true");
    button.addEventListener("click", () => chat.press(message.seq, reply.id));
    box.append(button);
  }
  return box;
}

function lists(message, action, chat) {
  const tokens = action.sections.flatMap(({ rows }) => rows.map(({ id }) => id)).join(" ");
  const button = make("button", { type: "button", class: "reply", "data-list": tokens, "aria-haspopup": "dialog" });
  button.append(icon("list"), action.button);
  button.addEventListener("click", () => chat.sheet.open(action, (token) => chat.press(message.seq, token)));
  return make("div", { class: "replies" }, button);
}

function sharing(chat) {
  const button = make("button", { type: "button", class: "reply", "data-contact": true, text: WORDS.shareContact });
  button.addEventListener("click", () => chat.shareContact());
  return make("div", { class: "replies" }, button);
}

// *tebal*, _miring_ and ~coret~, as the app reads what is sent.
const MARKED = /(?<![\p{L}\p{N}])([*_~])(?=\S)([^*_~\n]*\S)\1(?![\p{L}\p{N}])/gu;
const STYLES = { "*": "strong", _: "em", "~": "s" };

function styled(words) {
  const parts = [];
  let end = 0;
  for (const found of words.matchAll(MARKED)) {
    parts.push(words.slice(end, found.index), make(STYLES[found[1]], { text: found[2] }));
    end = found.index + found[0].length;
  }
  return [...parts, words.slice(end)];
}
