// What was said and not yet acknowledged: kept over reloads, said in order, one at a time, with the same id each time.
import { dropPhoto, findPhoto, newId, recall, remember } from "./store.js";

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

export class Unsent extends EventTarget {
  constructor(store, token, line) {
    super();
    this.key = `unsent:${store}`;
    this.token = token;
    this.line = line;
    this.items = recall(this.key, []);
    this.wait = FIRST_WAIT;
    line.addEventListener("open", () => this.retry());
    line.addEventListener("lost", () => this.stop());
  }

  add(item) {
    this.items.push({ id: newId(), at: new Date().toISOString(), ...item });
    this.changed();
    this.next();
    return this.items.at(-1);
  }

  // The acknowledgement, or the server's word that it is no use.
  drop(id) {
    const item = this.items.find((one) => one.id === id);
    this.items = this.items.filter((one) => one.id !== id);
    if (item?.type === "photo") dropPhoto(id);
    if (this.sending === id) this.sending = undefined;
    this.wait = FIRST_WAIT;
    this.changed();
    this.next();
    return item;
  }

  // Not taken this time: say it again a little later.
  later() {
    this.stop();
    this.timer = setTimeout(() => this.retry(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  retry() {
    this.stop();
    this.next();
  }

  stop() {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sending = undefined;
  }

  next() {
    const item = this.items[0];
    if (!item || this.sending || this.timer || !this.line.open) return;
    this.sending = item.id;
    if (item.type === "photo") this.upload(item);
    else this.line.send(item);
  }

  async upload(item) {
    const photo = await findPhoto(item.id);
    if (!photo) return this.refuse(item.id);
    const headers = { Authorization: `Bearer ${this.token}`, "X-Message-Id": item.id, "Content-Type": photo.type };
    let answer;
    try {
      answer = await fetch("/web/photo", { method: "POST", headers, body: photo });
    } catch {
      return this.later();
    }
    if (answer.ok) return this.acknowledge(item.id);
    if (answer.status >= 500) return this.later();
    return this.refuse(item.id, await answer.text());
  }

  acknowledge(id) {
    const item = this.drop(id);
    this.dispatchEvent(new CustomEvent("acknowledged", { detail: item }));
  }

  refuse(id, why) {
    const item = this.drop(id);
    this.dispatchEvent(new CustomEvent("refused", { detail: { item, why } }));
  }

  changed() {
    remember(this.key, this.items);
    this.dispatchEvent(new Event("changed"));
  }
}
