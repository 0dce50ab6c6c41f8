// Where one writes: text, a photo that is looked at once more before it goes, or where one is.
import { icon, make } from "./dom.js";
import { prepare } from "./photo.js";
import { findPlace } from "./place.js";
import { recall, remember } from "./store.js";
import { WORDS } from "./words.js";

const LONGEST = 20_000;

export class Composer {
  // `said` takes {type: "say", text}, {type: "photo", blob} or {type: "pin", latitude, longitude, text}; `complain` a
  // sentence to show.
  constructor(store, said, complain) {
    this.draft = `draft:${store}`;
    this.said = said;
    this.complain = complain;
    this.input = make("textarea", { rows: "1", "data-input": true, placeholder: WORDS.write, "aria-label": WORDS.write });
    this.input.maxLength = LONGEST;
    this.input.dir = "auto";
    this.input.enterKeyHint = "send";
    this.input.value = recall(this.draft, "");
    this.send = make("button", { class: "round send", "data-send": true, "aria-label": WORDS.send }, icon("send"));
    this.camera = make("button", { type: "button", class: "round camera", "data-camera": true }, icon("camera"));
    this.camera.setAttribute("aria-label", WORDS.pickPhoto);
    this.picker = make("input", { type: "file", accept: "image/jpeg,image/png,image/webp", hidden: true, "data-photo": true });
    this.place = make("button", { type: "button", class: "round place", "data-place": true }, icon("place"));
    this.place.setAttribute("aria-label", WORDS.sendPlace);
    this.form = make("form", { class: "composer" }, this.camera, this.picker, this.place, this.input, this.send);
    this.preview = make("div", { class: "preview", hidden: true, "data-preview": true });
    this.listen();
    this.refresh();
  }

  listen() {
    this.input.addEventListener("input", () => this.refresh());
    this.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
      this.input.focus();
    });
    this.camera.addEventListener("click", () => this.picker.click());
    this.place.addEventListener("click", () => this.sayPlace());
    this.picker.addEventListener("change", () => this.pick());
  }

  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    this.said({ type: "say", text });
    this.write("");
  }

  write(text) {
    this.input.value = text;
    this.refresh();
  }

  refresh() {
    this.send.disabled = !this.input.value.trim();
    this.input.style.height = "auto";
    this.input.style.height = `${Math.max(48, this.input.scrollHeight + 3)}px`;
    remember(this.draft, this.input.value);
  }

  async pick() {
    const file = this.picker.files[0];
    this.picker.value = "";
    if (!file) return;
    try {
      this.look(await prepare(file));
    } catch (problem) {
      this.complain(problem.message);
    }
  }

  async sayPlace() {
    this.place.disabled = true;
    try {
      const { latitude, longitude } = await findPlace();
      this.said({ type: "pin", latitude, longitude, text: `${WORDS.myPlace}: ${latitude}, ${longitude}` });
    } catch {
      this.complain(WORDS.noPlace);
    } finally {
      this.place.disabled = false;
    }
  }

  look(blob) {
    const image = make("img", { alt: WORDS.photo, src: URL.createObjectURL(blob) });
    const yes = make("button", { type: "button", class: "pill main", "data-send-photo": true, text: WORDS.send });
    const no = make("button", { type: "button", class: "pill", text: WORDS.cancel });
    yes.addEventListener("click", () => this.closePreview() || this.said({ type: "photo", blob }));
    no.addEventListener("click", () => this.closePreview());
    const words = make("div", { class: "words" }, make("p", { text: WORDS.sendThisPhoto }));
    words.append(make("div", { class: "pills" }, yes, no));
    this.preview.replaceChildren(image, words);
    this.preview.hidden = false;
    this.form.hidden = true;
    yes.focus();
  }

  closePreview() {
    this.preview.hidden = true;
    this.form.hidden = false;
    this.input.focus({ preventScroll: true });
  }

  want(what) {
    this.form.classList.toggle("wants-photo", what === "photo");
    this.form.classList.toggle("wants-place", what === "location");
    this.input.placeholder = { photo: WORDS.photoOrWrite, location: WORDS.placeOrWrite }[what] ?? WORDS.write;
  }
}
