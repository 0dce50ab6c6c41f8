// The sheet that a list opens in: from below, over the chat, with a row for each choice below the heading of its part.
import { make } from "./dom.js";
import { WORDS } from "./words.js";

export class Sheet {
  // `behind` are the parts of the chat that rest meanwhile.
  constructor(behind) {
    this.behind = behind;
    this.panel = make("div", { class: "panel", role: "dialog", "aria-modal": "true" });
    this.element = make("div", { class: "sheet", hidden: true, "data-sheet": true }, this.panel);
    this.element.addEventListener("click", ({ target }) => target === this.element && this.close());
    this.element.addEventListener("keydown", ({ key }) => key === "Escape" && this.close());
  }

  open(action, choose) {
    this.opener = document.activeElement;
    const shut = make("button", { type: "button", class: "shut", "aria-label": WORDS.shut, "data-shut": true, text: "✕" });
    shut.addEventListener("click", () => this.close());
    this.panel.setAttribute("aria-label", action.button);
    const rows = make("div", { class: "rows" });
    for (const { title, rows: choices } of action.sections) {
      if (title) rows.append(make("h3", { text: title }));
      rows.append(...choices.map((choice) => this.row(choice, choose)));
    }
    this.panel.replaceChildren(make("div", { class: "top" }, shut, make("b", { text: action.button })), rows);
    this.show(true);
    rows.querySelector("button").focus({ preventScroll: true });
  }

  row({ id, title, description }, choose) {
    const words = make("span", {}, make("span", { class: "title", text: title }));
    if (description) words.append(make("small", { text: description }));
    const row = make("button", { type: "button", class: "row", "data-token": id }, words, make("i", { "aria-hidden": "true" }));
    row.addEventListener("click", () => {
      this.close();
      choose(id);
    });
    return row;
  }

  close() {
    this.show(false);
    this.opener?.focus({ preventScroll: true });
  }

  show(open) {
    this.element.hidden = !open;
    for (const part of this.behind) part.inert = open;
  }
}
