// One chat: what comes over its line goes into the log, what is written or tapped goes over the line.
import { Composer } from "./composer.js";
import { make } from "./dom.js";
import { Line } from "./line.js";
import { Log } from "./log.js";
import { Sheet } from "./sheet.js";
import { keepPhoto, newId, recall, remember } from "./store.js";
import { Unsent } from "./unsent.js";
import { WORDS } from "./words.js";

const BANNER_AFTER = 900;
const NOTICE_STAYS = 4_500;
const TYPING_STAYS = 5_000;

export class Chat extends EventTarget {
  constructor({ tab, token, store }, { title, contact }) {
    super();
    Object.assign(this, { token, contact, store, isRoom: tab === "room", visible: false, edition: "", stale: new Set() });
    this.read = recall(`read:${store}`, 0);
    this.log = new Log(this, title);
    this.line = new Line(token, () => ({ after: this.log.last, edition: this.edition }));
    this.unsent = new Unsent(store, token, this.line);
    this.composer = new Composer(store, (said) => this.say(said), (words) => this.show(words));
    this.banner = make("div", { class: "banner", role: "status", hidden: true, "data-banner": true });
    this.toast = make("div", { class: "toast", role: "status", hidden: true, "data-toast": true });
    const parts = [this.banner, this.log.scroller, this.log.newer, this.toast, this.composer.preview, this.composer.form];
    this.sheet = new Sheet(parts);
    this.element = make("div", { class: "chat", "data-chat": tab }, ...parts, this.sheet.element);
    this.listen();
  }

  listen() {
    this.line.addEventListener("heard", ({ detail }) => this.hear(detail));
    this.line.addEventListener("open", () => this.connected());
    this.line.addEventListener("lost", () => this.disconnected());
    this.line.addEventListener("expired", () => this.warn(WORDS.expired));
    this.unsent.addEventListener("changed", () => this.showUnsent());
    this.unsent.addEventListener("acknowledged", ({ detail }) => this.acknowledged(detail));
    this.unsent.addEventListener("refused", ({ detail }) => this.refused(detail));
    this.showUnsent();
    this.log.empty.hidden = true;
  }

  hear(message) {
    if (message.type === "messages") this.arrived(message.messages);
    else if (message.type === "again") this.stale = new Set(this.log.messages.keys());
    else if (message.type === "ready") this.caughtUp(message.edition);
    else if (message.type === "ack") this.unsent.acknowledge(message.id);
    else if (message.type === "failed") this.unsent.later();
    else if (message.type === "renewed") this.renew(message.token);
    else if (message.type === "refused") this.unsent.refuse(message.id);
    else if (message.type === "notice" && message.press === this.lastPress && message.text) this.show(message.text);
  }

  // The same chat by a link that lasts longer; whoever keeps the page's address keeps the new one.
  renew(token) {
    history.replaceState(history.state, "", location.pathname.replace(this.token, token));
    this.token = this.line.token = this.unsent.token = token;
  }

  arrived(messages) {
    messages.forEach((message) => this.stale.delete(message.seq));
    const fresh = this.log.put(messages);
    if (fresh.some((message) => !message.mine)) this.showTyping(false);
    this.showUnsent();
    this.update();
  }

  caughtUp(edition) {
    this.edition = edition;
    this.log.drop([...this.stale]);
    this.stale.clear();
    this.read = Math.min(this.read, this.log.last);
    this.showUnsent();
    this.update();
    // Only what comes from now on is read aloud.
    setTimeout(() => this.log.scroller.setAttribute("aria-live", "polite"), 500);
  }

  async say({ blob, ...said }) {
    const id = newId();
    if (blob) await keepPhoto(id, blob);
    this.unsent.add({ id, ...said });
    this.log.toEnd();
  }

  press(seq, token) {
    if (this.isBusy(seq, token)) return;
    this.lastPress = this.unsent.add({ type: "press", seq, token }).id;
  }

  shareContact() {
    if (!this.unsent.items.some((item) => item.type === "contact")) this.unsent.add({ type: "contact" });
  }

  isBusy(seq, token) {
    return this.unsent.items.some((item) => item.type === "press" && item.seq === seq && item.token === token);
  }

  acknowledged(item) {
    if (item && !this.isRoom) this.showTyping(true);
  }

  refused({ item, why }) {
    this.show(why || WORDS.notSent);
    if (item?.text && !this.composer.input.value) this.composer.write(item.text);
  }

  showUnsent() {
    this.log.showWaiting(this.unsent.items);
    for (const pill of this.log.list.querySelectorAll(".pill[aria-busy]")) pill.removeAttribute("aria-busy");
    for (const { type, seq, token } of this.unsent.items) {
      if (type !== "press") continue;
      const pills = this.log.turns.get(seq)?.querySelectorAll("[data-token]") ?? [];
      for (const pill of pills) if (pill.dataset.token === token) pill.setAttribute("aria-busy", "true");
    }
  }

  showTyping(on) {
    clearTimeout(this.typingTimer);
    this.log.typing.hidden = !on;
    if (!on) return;
    if (this.log.following) this.log.toEnd();
    this.typingTimer = setTimeout(() => (this.log.typing.hidden = true), TYPING_STAYS);
  }

  show(words) {
    clearTimeout(this.toastTimer);
    this.toast.textContent = words;
    this.toast.hidden = false;
    this.toastTimer = setTimeout(() => (this.toast.hidden = true), NOTICE_STAYS);
  }

  connected() {
    clearTimeout(this.bannerTimer);
    this.banner.hidden = true;
  }

  disconnected() {
    this.showTyping(false);
    clearTimeout(this.bannerTimer);
    this.bannerTimer = setTimeout(() => this.warn(WORDS.reconnecting), BANNER_AFTER);
  }

  warn(words) {
    clearTimeout(this.bannerTimer);
    this.banner.textContent = words;
    this.banner.hidden = false;
  }

  setVisible(visible) {
    this.visible = visible;
    if (visible && this.log.following) this.log.toEnd();
    this.update();
  }

  get unread() {
    return [...this.log.messages.values()].filter((message) => !message.mine && message.seq > this.read).length;
  }

  update() {
    if (this.visible && !document.hidden) {
      this.read = this.log.last;
      remember(`read:${this.store}`, this.read);
    }
    const latest = this.log.messages.get(this.log.last);
    this.composer.want(latest?.wants);
    this.dispatchEvent(new Event("changed"));
  }
}
