"""Makes the theme's font files from the npm package @fontsource-variable/newsreader (SIL Open Font License 1.1).

    pip install fonttools brotli
    python3 templates/fonts/subset.py            # from the project's root; needs node_modules

Three faces, each cut at the optical size it is used at, in two files: `core` has what most Western European text
needs, `more` the rest of Latin-1 and Latin Extended, loaded only by pages that use it (unicode-range). It prints the
`unicode-range` lists and the metrics of the fallback faces for templates/styles/fonts.css.
"""

import io
import os
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SOURCE = 'node_modules/@fontsource-variable/newsreader/files/newsreader-{part}-opsz-{style}.woff2'
TARGET = 'templates/fonts/newsreader-{face}-{part}.woff2'
CARD = 'templates/fonts/card-{part}.woff'
FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'pnum']
FACES = {
    'text': ('normal', {'opsz': 18, 'wght': 400}),
    'display': ('normal', {'opsz': 36, 'wght': 600}),
    'italic': ('italic', {'opsz': 18, 'wght': 400}),
}
LETTERS = 'ÀÁÄÅÇÈÉÍÑÓÖØÜàáâãäåæçèéêëíîïñóôõöøßúûüœ'
CORE = [*range(0x20, 0x7F), 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xB0, 0xB7, 0xBB, 0xBD, *map(ord, LETTERS),
        0x2009, 0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026,
        0x202F, 0x2039, 0x203A, 0x20AC, 0x2192]
# Letters per thousand in English text, spaces included: the weights of the average width.
FREQUENCY = dict(zip(' etaoinshrdlcumwfgypbvkjxqz.,', [180, 102, 75, 65, 62, 57, 57, 53, 50, 50, 35, 33, 23, 23, 20,
                                                       20, 18, 17, 16, 16, 12, 8, 6, 1, 1, 1, 1, 10, 10]))
# Metric-compatible with Times New Roman.
FALLBACKS = {
    'text': '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf',
    'display': '/usr/share/fonts/truetype/liberation/LiberationSerif-Bold.ttf',
    'italic': '/usr/share/fonts/truetype/liberation/LiberationSerif-Italic.ttf',
}


def main():
    for face, (style, limits) in FACES.items():
        latin = SOURCE.format(part='latin', style=style)
        extended = SOURCE.format(part='latin-ext', style=style)
        rest = sorted(set(TTFont(latin).getBestCmap()) - set(CORE))
        cut(latin, limits, CORE, TARGET.format(face=face, part='core'))
        cut(latin, limits, rest, TARGET.format(face=face, part='latin'))
        cut(extended, limits, sorted(TTFont(extended).getBestCmap()), TARGET.format(face=face, part='extended'))
        for part in ['core', 'latin', 'extended']:
            path = TARGET.format(face=face, part=part)
            print(f'{path} {os.path.getsize(path)} bytes')
            print('  unicode-range:', ranges(sorted(TTFont(path).getBestCmap())))
        if face == 'display':
            # For pictures drawn from headlines: a format that needs no browser to be read.
            for part, source in [('latin', latin), ('extended', extended)]:
                cut(source, limits, sorted(TTFont(source).getBestCmap()), CARD.format(part=part), 'woff')
        if os.path.exists(FALLBACKS[face]):
            print('  fallback:', fallback(TARGET.format(face=face, part='core'), FALLBACKS[face]))


def cut(source, limits, codes, target, flavor='woff2'):
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.glyph_names = False
    options.name_IDs = [0, 1, 2, 13, 14]
    font = TTFont(source, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    # The instancer needs a variations table that knows exactly the glyphs that are left.
    buffer = io.BytesIO()
    font.flavor = None
    font.save(buffer)
    buffer.seek(0)
    font = instancer.instantiateVariableFont(TTFont(buffer, recalcTimestamp=False), limits)
    for table in ['STAT', 'gasp', 'DSIG']:
        if table in font:
            del font[table]
    font.flavor = flavor
    font.save(target)


def ranges(codes):
    spans = []
    for code in codes:
        if spans and code == spans[-1][1] + 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return ', '.join(f'U+{a:X}' if a == b else f'U+{a:X}-{b:X}' for a, b in spans)


def fallback(path, other):
    ours, theirs = TTFont(path), TTFont(other)
    size = average(ours) / average(theirs)
    em, hhea = ours['head'].unitsPerEm, ours['hhea']
    return (f'size-adjust: {size:.2%}; ascent-override: {hhea.ascent / em / size:.2%}; '
            f'descent-override: {-hhea.descent / em / size:.2%}; line-gap-override: {hhea.lineGap / em / size:.2%};')


def average(font):
    cmap, widths = font.getBestCmap(), font['hmtx']
    total = sum(FREQUENCY.values())
    return sum(widths[cmap[ord(c)]][0] * n for c, n in FREQUENCY.items()) / total / font['head'].unitsPerEm


main()
