"""Which words of a text are others."""

from arsbokslut.compare.words import MANY, Piece, changed_words


def test_the_words_that_are_others_with_some_around_them() -> None:
    before = "Ett två tre fyra fem sex sju åtta nio tio. Sedan kom elva."
    after = "Ett två tre fyra fem sex sju åtta nio tio. Sedan kom tolv."

    assert changed_words(before, after) == (
        Piece("lika", "… sju åtta nio tio. Sedan kom"),
        Piece("bort", "elva."),
        Piece("till", "tolv."),
    )


def test_what_both_have_between_changes_is_cut() -> None:
    between = " ".join(f"o{number}" for number in range(20))

    pieces = changed_words(f"a {between} b", f"c {between} d")

    assert pieces[2] == Piece("lika", "o0 o1 o2 o3 o4 o5 … o14 o15 o16 o17 o18 o19")


def test_a_new_paragraph() -> None:
    assert changed_words("Ett.", "Ett.\n\nNytt stycke.") == (Piece("lika", "Ett."), Piece("till", "Nytt stycke."))


def test_other_line_breaks_are_no_change() -> None:
    assert all(piece.kind == "lika" for piece in changed_words("a b\nc", "a\nb c"))


def test_a_very_long_paragraph_is_shown_whole() -> None:
    before = "a " * (MANY + 1)

    assert [piece.kind for piece in changed_words(before, before + "b")] == ["bort", "till"]
