// A phone: whose it is, one chat or two behind tabs, and how many messages wait unread.
import { Chat } from "./chat.js";
import { make, showBadge } from "./dom.js";
import { WORDS } from "./words.js";

export class Phone extends EventTarget {
  constructor(about, index) {
    super();
    this.about = about;
    this.inView = true;
    this.chats = about.chats.map((chat) => new Chat(chat, about));
    this.shown = this.chats[0];
    this.element = make("section", { class: "phone", "data-phone": about.key, "data-hue": String(index % 4) });
    this.element.setAttribute("aria-label", about.title);
    if (about.look) this.element.setAttribute("data-look", about.look);
    this.element.append(this.head(), ...this.chats.map((chat) => chat.element));
    for (const chat of this.chats) chat.addEventListener("changed", () => this.changed());
    document.addEventListener("visibilitychange", () => this.shown.update());
    this.open(this.shown);
  }

  head() {
    const { title, subtitle, key, look } = this.about;
    const face = key === "chat" ? make("img", { src: "/web/page/icon.svg", alt: "" }) : initialsOf(title);
    const words = make("div", {}, make("h2", { text: title }), make("p", { text: subtitle }));
    const who = make("div", { class: "who" }, make("div", { class: "avatar", "aria-hidden": "true" }, face), words);
    if (look) words.lastChild.append(" ", make("span", { class: "look", text: `${WORDS.looksLike} ${look}` }));
    return make("header", {}, who, this.chats.length > 1 && this.tabs());
  }

  tabs() {
    const tabs = make("div", { class: "tabs", role: "tablist" });
    this.handles = this.about.chats.map(({ tab, label }, index) => {
      const badge = make("span", { class: "badge", hidden: true });
      const id = `${this.about.key}-${tab}`;
      const handle = make("button", { type: "button", role: "tab", "data-tab": tab, "aria-controls": id }, label, badge);
      const panel = this.chats[index].element;
      panel.id = id;
      panel.setAttribute("role", "tabpanel");
      handle.addEventListener("click", () => this.open(this.chats[index]));
      return { handle, badge };
    });
    tabs.append(...this.handles.map(({ handle }) => handle));
    tabs.addEventListener("keydown", (event) => this.moveAlong(event));
    return tabs;
  }

  moveAlong({ key }) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const next = (this.chats.indexOf(this.shown) + step + this.chats.length) % this.chats.length;
    this.open(this.chats[next]);
    this.handles[next].handle.focus();
  }

  open(chat) {
    this.shown = chat;
    for (const [index, other] of this.chats.entries()) {
      other.element.hidden = other !== chat;
      this.handles?.[index].handle.setAttribute("aria-selected", String(other === chat));
      this.handles?.[index].handle.setAttribute("tabindex", other === chat ? "0" : "-1");
      other.setVisible(other === chat && this.inView);
    }
  }

  setInView(inView) {
    this.inView = inView;
    this.shown.setVisible(inView);
  }

  get unread() {
    return this.chats.reduce((sum, chat) => sum + chat.unread, 0);
  }

  changed() {
    this.chats.forEach((chat, index) => {
      if (this.handles) showBadge(this.handles[index].badge, chat.unread, WORDS.unread);
    });
    this.dispatchEvent(new Event("changed"));
  }
}

function initialsOf(title) {
  const words = title.replace(/^HP\s+/i, "").split(/\s+/).filter((word) => !/^(pak|bu|ibu|bapak)$/i.test(word));
  return words.slice(0, 2).map((word) => [...word][0]?.toUpperCase() ?? "").join("");
}
