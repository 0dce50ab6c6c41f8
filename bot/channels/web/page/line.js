// The open line of one chat: connects, says hello with what it has, and connects again whenever it breaks.
const PING_EVERY = 20_000;
const PONG_WITHIN = 10_000;
const LONGEST_WAIT = 8_000;
const BAD_LINK = 4401;

export class Line extends EventTarget {
  constructor(token, position) {
    super();
    this.token = token;
    this.position = position; // () => ({after, edition})
    this.wait = 400;
    this.open = false;
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.hurry());
    this.connect();
  }

  connect() {
    clearTimeout(this.timer);
    this.timer = undefined;
    const socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/web/line`);
    this.socket = socket;
    socket.onopen = () => this.send({ type: "hello", token: this.token, ...this.position() });
    socket.onmessage = ({ data }) => socket === this.socket && this.hear(JSON.parse(data));
    socket.onclose = ({ code }) => socket === this.socket && this.lost(code);
  }

  hear(message) {
    clearTimeout(this.pong);
    if (message.type === "ready" && !this.open) this.opened();
    if (message.type !== "pong") this.dispatchEvent(new CustomEvent("heard", { detail: message }));
  }

  opened() {
    this.open = true;
    this.wait = 400;
    this.ping = setInterval(() => this.check(), PING_EVERY);
    this.dispatchEvent(new Event("open"));
  }

  check() {
    this.send({ type: "ping" });
    clearTimeout(this.pong);
    const socket = this.socket;
    this.pong = setTimeout(() => {
      // A line that is cut without a word: don't wait for the browser to notice.
      socket.close();
      if (socket === this.socket) this.lost(0);
    }, PONG_WITHIN);
  }

  lost(code) {
    this.socket = undefined;
    this.open = false;
    clearInterval(this.ping);
    clearTimeout(this.pong);
    if (code === BAD_LINK) {
      this.dispatchEvent(new Event("expired"));
      return;
    }
    this.dispatchEvent(new Event("lost"));
    this.timer = setTimeout(() => this.connect(), this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  hurry() {
    if (this.timer) this.connect();
    else if (this.open) this.check();
  }

  send(message) {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }
}
