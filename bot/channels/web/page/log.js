// The list of a chat's messages in order, with days between them; it follows the newest unless somebody reads above.
import { turnOf, waitingTurnOf } from "./bubbles.js";
import { icon, make } from "./dom.js";
import { dayOf, WORDS } from "./words.js";

const NEAR = 90; // pixels from the end that still count as being there

export class Log {
  constructor(chat, title) {
    this.chat = chat;
    this.messages = new Map();
    this.turns = new Map();
    this.list = make("ol", { class: "list" });
    this.waiting = make("ol", { class: "waiting" });
    this.typing = make("div", { class: "typing", role: "img", "aria-label": WORDS.typing, hidden: true });
    this.typing.append(make("i"), make("i"), make("i"));
    this.empty = make("p", { class: "empty", text: WORDS.empty, hidden: true });
    this.scroller = make("div", { class: "log", role: "log", "aria-live": "off", tabindex: "0" });
    this.scroller.setAttribute("aria-label", `${WORDS.messagesOf}: ${title}`);
    this.scroller.append(this.empty, this.list, this.waiting, this.typing);
    this.newer = make("button", { type: "button", class: "newer", hidden: true }, icon("down"), WORDS.newer);
    this.newer.addEventListener("click", () => this.toEnd());
    this.scroller.addEventListener("scroll", () => this.isAtEnd() && (this.newer.hidden = true), { passive: true });
    // A keyboard that opens, or a photo that loads, must not push the newest message out of sight.
    this.following = true;
    this.scroller.addEventListener("scroll", () => (this.following = this.isAtEnd()), { passive: true });
    const resized = new ResizeObserver(() => this.following && this.toEnd());
    [this.scroller, this.list, this.waiting].forEach((part) => resized.observe(part));
  }

  get last() {
    return Math.max(0, ...this.messages.keys());
  }

  put(messages) {
    const following = this.following;
    const fresh = messages.filter((message) => !this.messages.has(message.seq));
    for (const message of messages) this.place(message);
    this.tidy();
    if (following || fresh.some((message) => message.mine)) this.toEnd();
    else if (fresh.length) this.newer.hidden = false;
    return fresh;
  }

  place(message) {
    this.messages.set(message.seq, message);
    const turn = turnOf(message, this.chat);
    const old = this.turns.get(message.seq);
    this.turns.set(message.seq, turn);
    if (old) old.replaceWith(turn);
    else this.list.insertBefore(turn, this.turnAfter(message.seq));
  }

  turnAfter(seq) {
    const next = [...this.turns.keys()].filter((other) => other > seq).sort((a, b) => a - b)[0];
    return next === undefined ? null : this.turns.get(next);
  }

  drop(seqs) {
    for (const seq of seqs) {
      this.turns.get(seq)?.remove();
      this.turns.delete(seq);
      this.messages.delete(seq);
    }
    if (seqs.length) this.tidy();
  }

  tidy() {
    this.list.querySelectorAll(".day").forEach((day) => day.remove());
    const ordered = [...this.messages.values()].sort((a, b) => a.seq - b.seq);
    let day = "";
    for (const message of ordered) {
      const turn = this.turns.get(message.seq);
      const its = dayOf(new Date(message.at));
      if (its !== day) turn.before(make("li", { class: "day", text: its }));
      day = its;
    }
    this.quieten(ordered);
  }

  // In a private chat, what stands above the person's last answer has been answered: still there, but no longer loud.
  quieten(ordered) {
    const answered = ordered.filter((message) => message.mine || message.pressed).map((message) => message.seq);
    const last = this.chat.isRoom ? 0 : Math.max(0, ...answered);
    for (const message of ordered) this.turns.get(message.seq).classList.toggle("quiet", message.seq <= last);
  }

  showWaiting(items) {
    const shown = new Set([...this.messages.values()].map((message) => message.id).filter(Boolean));
    const said = items.filter((item) => item.type !== "press" && !shown.has(item.id));
    this.waiting.replaceChildren(...said.map(waitingTurnOf));
    this.empty.hidden = this.messages.size + said.length > 0;
  }

  isAtEnd() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < NEAR;
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.following = true;
    this.newer.hidden = true;
  }
}
