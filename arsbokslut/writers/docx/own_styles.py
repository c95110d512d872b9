"""Styles that Word has ready in every document, and keeps in the file only once they have been used (ECMA-376 17.7.4.9)."""

from collections.abc import Mapping

from arsbokslut.writers.docx.xml import nsdecls

_STYLES = (
    (
        "footnote text",
        "paragraph",
        "FootnoteText",
        '<w:basedOn w:val="{normal}"/><w:uiPriority w:val="99"/>'
        '<w:pPr><w:spacing w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>',
    ),
    (
        "footnote reference",
        "character",
        "FootnoteReference",
        '<w:uiPriority w:val="99"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
    ),
)

OWN: Mapping[str, tuple[str, str]] = {
    name: (
        style,
        f'<w:style {nsdecls("w")} w:type="{kind}" w:styleId="{style}"><w:name w:val="{name}"/>{rest}</w:style>',
    )
    for name, kind, style, rest in _STYLES
}
"""The style's name → its id, and its element, based on the style `{normal}`."""
