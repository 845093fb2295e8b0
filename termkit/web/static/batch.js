// The ticked lines of the queue, and the bar that acts on them.
import { words } from "./notices.js";

export class Batch {
  constructor(rows) {
    this.rows = rows;
    this.bar = document.querySelector("[data-batch]");
    document.addEventListener("change", (event) => event.target.matches("[data-pick], [data-all]") && this.picked(event.target));
  }

  get chosen() {
    return [...this.rows.querySelectorAll(".row:has([data-pick]:checked)")];
  }

  picked(box) {
    if (box.matches("[data-all]")) {
      this.rows.querySelectorAll("[data-pick]").forEach((other) => (other.checked = box.checked));
    }
    const count = this.chosen.length;
    this.bar.hidden = !count;
    this.bar.querySelector("[data-count]").textContent = `${count} ${words("selected")}`;
  }

  clear() {
    if (!this.bar) return;
    document.querySelectorAll("[data-pick], [data-all]").forEach((box) => (box.checked = false));
    this.bar.hidden = true;
  }
}
