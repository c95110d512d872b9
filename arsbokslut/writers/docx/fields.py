"""Complex fields with the result that is shown until Word computes it anew (ECMA-376 17.16.18)."""

from arsbokslut.writers.escape import escape


def field(instruction: str, result: str, properties: str = "") -> str:
    """A field's runs: begin, instruction, separator, result, end."""
    shown = f'<w:t xml:space="preserve">{escape(result)}</w:t>' if result else ""
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        shown,
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{properties}{part}</w:r>" for part in parts if part)


def field_begin(instruction: str) -> str:
    """The beginning of a field whose result spans paragraphs."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
