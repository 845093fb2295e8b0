"""`termkit evaluate`."""

from __future__ import annotations

import click

from termkit.cli.options import output_option, print_rows, progress


@click.command("evaluate")
@click.argument("gold", nargs=-1, type=click.Path())
@click.option("--coverage", is_flag=True, help="Leave one document out: what share of its terms do the others hold?")
@click.option("--show", type=click.IntRange(0), default=0, help="Also list so many missed and wrong terms.")
@output_option
@click.pass_obj
def command(db: str, gold: tuple[str, ...], coverage: bool, show: int, output: str) -> None:
    """Measure the candidates of the base against GOLD lists (TSV with term, type, tier, canonical; a folder of them).

    \b
    Example:  termkit evaluate gold/*.tsv --show 20
    """
    from termkit.store.database import TermBase
    from termkit.workflow.corpus.evaluating import evaluate_base, evaluate_coverage

    if not gold and not coverage:
        raise click.UsageError("name gold lists, or ask for --coverage")
    if gold and coverage and output != "text":
        raise click.UsageError("gold lists and --coverage make two tables; ask for one at a time")
    with TermBase.open(db, create=False) as base:
        if gold:
            result = evaluate_base(base, gold)
            rows = [
                {"figure": f.name, "value": "" if f.value is None else round(f.value, 3), "of": f"{f.hits}/{f.total}"}
                for f in result.figures
            ]
            print_rows(rows, ("figure", "value", "of"), output)
            for term in result.missed[:show]:
                click.echo(f"missed\t{'/'.join(sorted(term.kinds))}\t{term.term}", err=True)
            for candidate in result.wrong[:show]:
                click.echo(f"wrong\t{candidate.kind}\t{candidate.term}\t{candidate.score:.3f}", err=True)
        if coverage:
            with progress("mining") as advance:
                shares = evaluate_coverage(base, advance)
            rows = [
                {"left out": c.document, "covered": c.covered, "terms": c.total, "share": round(c.covered / c.total, 3)}
                for c in shares
                if c.total
            ]
            print_rows(rows, ("left out", "share", "covered", "terms"), output)
