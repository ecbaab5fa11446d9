"""Text that fits, decided when the site is built: widths of letters, explicit lines, parts.

`Fitter(letters, names).fit(text, box)` gives `Fitted` (lines and size) or `TooLong`;
`split(fitter, text, box)` gives the parts of a text that is allowed to go on.
"""
