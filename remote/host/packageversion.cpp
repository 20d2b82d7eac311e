// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/host/packageversion.h"

namespace bee {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// "~" sorts before the end, the end before letters, letters before all else.
int weight(QStringView text, qsizetype at)
{
    if (at >= text.size() || isDigit(text[at]))
        return 0;
    if (text[at] == u'~')
        return -1;
    return text[at].isLetter() ? text[at].unicode() : text[at].unicode() + 0x10000;
}

/// The digits from at on, without leading zeros; moves at behind them.
QStringView takeNumber(QStringView text, qsizetype& at)
{
    while (at < text.size() && text[at] == u'0')
        ++at;
    const qsizetype begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.mid(begin, at - begin);
}

int compareParts(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        while ((i < a.size() && !isDigit(a[i])) || (j < b.size() && !isDigit(b[j]))) {
            if (const int order = weight(a, i) - weight(b, j); order != 0)
                return order;
            ++i;
            ++j;
        }
        const QStringView left = takeNumber(a, i);
        const QStringView right = takeNumber(b, j);
        if (left.size() != right.size())
            return left.size() < right.size() ? -1 : 1;
        if (const int order = left.compare(right); order != 0)
            return order;
    }
    return 0;
}

/// "1:0.26-2" to "1", "0.26" and "2"; no epoch is "0".
struct Split {
    explicit Split(QStringView version)
    {
        if (const qsizetype colon = version.indexOf(u':'); colon >= 0) {
            epoch = version.left(colon);
            version = version.mid(colon + 1);
        }
        const qsizetype dash = version.lastIndexOf(u'-');
        upstream = dash >= 0 ? version.left(dash) : version;
        if (dash >= 0)
            revision = version.mid(dash + 1);
    }
    QStringView epoch = u"0", upstream, revision;
};

} // namespace

int comparePackageVersions(QStringView a, QStringView b)
{
    const Split left(a);
    const Split right(b);
    if (const int order = compareParts(left.epoch, right.epoch); order != 0)
        return order;
    if (const int order = compareParts(left.upstream, right.upstream); order != 0)
        return order;
    return compareParts(left.revision, right.revision);
}

} // namespace bee
