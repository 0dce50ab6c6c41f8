// Builds the phones of this page, and lets one choose among them where they don't all fit.
import { make, showBadge } from "./dom.js";
import { Phone } from "./phone.js";
import { recall, remember } from "./store.js";
import { WORDS } from "./words.js";

const phones = JSON.parse(document.body.dataset.phones).map((about, index) => new Phone(about, index));
const place = document.querySelector("[data-phones-here]");
const switcher = document.querySelector("[data-switcher]");
place.append(...phones.map((phone) => phone.element));

const handles = phones.map((phone) => {
  const badge = make("span", { class: "badge", hidden: true });
  const label = make("span", { text: phone.about.short });
  const handle = make("button", { type: "button", "data-switch": phone.about.key }, label, badge);
  handle.addEventListener("click", () => choose(phone));
  phone.addEventListener("changed", () => showBadge(badge, phone.inView ? 0 : phone.unread, WORDS.unread));
  return handle;
});
switcher.append(...handles);

function choose(chosen) {
  phones.forEach((phone, index) => {
    phone.element.toggleAttribute("data-shown", phone === chosen);
    handles[index].setAttribute("aria-pressed", String(phone === chosen));
  });
  chosen.element.scrollIntoView({ behavior: "smooth", inline: "start", block: "nearest" });
  remember("shown", chosen.about.key);
}

const eye = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      phones.find((phone) => phone.element === target).setInView(isIntersecting);
    }
  },
  { threshold: 0.6 },
);
phones.forEach((phone) => eye.observe(phone.element));
choose(phones.find((phone) => phone.about.key === recall("shown")) ?? phones[0]);

const intro = document.querySelector("[data-intro]");
intro.hidden = recall("intro-closed", false);
document.querySelector("[data-close-intro]").addEventListener("click", () => {
  intro.hidden = true;
  remember("intro-closed", true);
});
