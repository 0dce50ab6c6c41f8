// Below what a bubble says: when, and whether the server has it.
import { icon, make } from "./dom.js";
import { timeOf, WORDS } from "./words.js";

export function footOf(at, state) {
  const mark = state && icon(state === "taken" ? "tick" : "clock", WORDS[state]);
  return make("div", { class: "foot" }, make("time", { datetime: at.toISOString(), text: timeOf(at) }), mark);
}
