// One verb at a time: what is shown as done is stored, and nothing falls on what nobody has seen.

export class Turns {
  constructor(refused) {
    this.refused = refused;
    this.busy = null;
  }

  // A decision in the middle of another is dropped: it would fall on a candidate nobody has seen.
  async once(verb) {
    if (!this.busy) await this.inTurn(verb);
  }

  // Saving and undoing wait for their turn.
  inTurn(verb) {
    const before = this.busy;
    const mine = (async () => {
      await before;
      try {
        await verb();
      } catch (error) {
        await this.refused(error);
      }
    })();
    this.busy = mine;
    document.body.dataset.busy = "yes";
    return mine.then(() => {
      if (this.busy !== mine) return;
      this.busy = null;
      delete document.body.dataset.busy;
    });
  }
}
