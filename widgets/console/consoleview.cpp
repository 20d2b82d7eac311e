// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/consoleview.h"

#include "widgets/console/consolebar.h"
#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace bee {

namespace {
constexpr qint64 shownBytes = 4096;
constexpr qint64 copiedBytes = 16 * 1024 * 1024;
constexpr int leftMargin = 12;
constexpr int topMargin = 6;
constexpr int markWidth = 7;
constexpr int fewestDigits = 4; ///< room for numbers, so that the text does not move at once
} // namespace

ConsoleView::ConsoleView(QWidget* parent)
    : QAbstractScrollArea(parent), m_emptyText(tr("No output yet")), m_find(new ConsoleBar(this))
{
    setAccessibleName(tr("Raw output"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setCursor(Qt::IBeamCursor);
    m_find->hide();
    updateFonts();
    connect(m_find, &ConsoleBar::closed, this, &ConsoleView::closeFind);
    connect(m_find, &ConsoleBar::findRequested, this,
            [this](bool forward) { find(m_find->text(), forward); });
    connect(m_find, &ConsoleBar::textChanged, this, [this](const QString& text) {
        m_searched = text;
        viewport()->update();
    });
    connect(m_find, &ConsoleBar::linesRequested, this, [this](const QString& lines) {
        m_find->setStatus(goTo(lines) ? QString()
                                      : tr("There is no such line. The last one is %1.")
                                            .arg(formatCount(static_cast<qint64>(lineCount()))));
    });
    connect(&m_search, &LogSearch::progressed, this, [this](double fraction) {
        m_find->setStatus(
            m_found < 0 ? tr("Searching… %1 (Escape stops)").arg(formatPercent(fraction))
                        : tr("Line %1, counting… %2 (Escape stops)")
                              .arg(formatCount(static_cast<qint64>(m_found + 1)), formatPercent(fraction)));
    });
    connect(&m_search, &LogSearch::found, this, &ConsoleView::showFound);
    connect(&m_search, &LogSearch::counted, this, [this](qsizetype lines) {
        m_matches = lines;
        showSearchStatus();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_scrolling && value < verticalScrollBar()->maximum())
            m_following = false;
        viewport()->update();
    });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    auto* findKey = new QShortcut(QKeySequence::Find, this);
    findKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(findKey, &QShortcut::activated, this, &ConsoleView::openFind);
    auto* goToKey = new QShortcut(QKeySequence(QStringLiteral("Ctrl+G")), this);
    goToKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(goToKey, &QShortcut::activated, this, &ConsoleView::openGoTo);
}

ConsoleView::~ConsoleView() = default;

void ConsoleView::setLog(std::shared_ptr<RawLog> log)
{
    m_search.stop();
    m_find->setStatus({});
    m_log = std::move(log);
    m_anchor = m_current = -1;
    m_widest = 0;
    m_following = true;
    logChanged();
}

void ConsoleView::logChanged()
{
    updateGutter();
    updateScrollBars();
    viewport()->update();
}

void ConsoleView::setTimeDisplay(const TimeDisplay& display)
{
    m_clock = display;
    viewport()->update();
}

void ConsoleView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void ConsoleView::setFollowing(bool following)
{
    m_following = following;
    updateScrollBars();
}

void ConsoleView::updateFonts()
{
    m_font = monospaceFont();
    const QFontMetrics metrics(m_font);
    m_rowHeight = metrics.height() + 2;
    m_charWidth = std::max(1, metrics.horizontalAdvance(QLatin1Char('0')));
    updateGutter();
}

void ConsoleView::updateGutter()
{
    const auto digits = static_cast<int>(formatCount(static_cast<qint64>(lineCount())).size());
    m_timeX = leftMargin + (std::max(digits, fewestDigits) + 2) * m_charWidth;
    // "14:03:31.004" or "+1:02:03.345" and two blanks
    m_textX = m_timeX + 14 * m_charWidth;
}

int ConsoleView::visibleLines() const
{
    return std::max(1, (viewport()->height() - topMargin) / m_rowHeight);
}

void ConsoleView::updateScrollBars()
{
    const QScopedValueRollback guard(m_scrolling, true);
    const qsizetype most = std::max<qsizetype>(0, lineCount() - visibleLines());
    verticalScrollBar()->setPageStep(visibleLines());
    verticalScrollBar()->setRange(
        0, static_cast<int>(std::min<qsizetype>(most, std::numeric_limits<int>::max())));
    horizontalScrollBar()->setSingleStep(m_charWidth * 4);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, m_widest + leftMargin - viewport()->width()));
    if (m_following)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

ConsoleView::ShownLine ConsoleView::shownLine(qsizetype index) const
{
    ShownLine shown;
    shown.line = m_log->line(index);
    const QByteArray bytes = m_log->bytes(index, shownBytes);
    shown.text = displayText({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                             static_cast<std::size_t>(shownBytes), Tabs::Expand);
    if (shown.line.length > shownBytes)
        shown.note = tr("… %1 bytes").arg(formatCount(shown.line.length));
    return shown;
}

void ConsoleView::paintEvent(QPaintEvent* event)
{
    const Theme& theme = themeOf(this);
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme.panel);
    if (lineCount() == 0) {
        painter.setPen(theme.mutedText);
        painter.drawText(viewport()->rect(), Qt::AlignCenter, m_emptyText);
        return;
    }
    painter.setFont(m_font);
    const int before = m_widest;
    const qsizetype first = verticalScrollBar()->value();
    const qsizetype last = std::min(lineCount(), first + viewport()->height() / m_rowHeight + 2);
    for (qsizetype index = first; index < last; ++index)
        paintLine(painter, topMargin + static_cast<int>(index - first) * m_rowHeight, index);
    if (m_log->hasNoDisk()) {
        const QString note = tr("The disk is full: all output is kept in memory.");
        const int width = painter.fontMetrics().horizontalAdvance(note) + 2 * m_charWidth;
        const QRect place(viewport()->width() - width, 0, width, m_rowHeight + 2);
        painter.fillRect(place, theme.raised);
        painter.setPen(theme.warning);
        painter.drawText(place, Qt::AlignCenter, note);
    }
    if (m_widest > before)
        QMetaObject::invokeMethod(this, &ConsoleView::updateScrollBars, Qt::QueuedConnection);
}

void ConsoleView::paintLine(QPainter& painter, int y, qsizetype index)
{
    const Theme& theme = themeOf(this);
    const ShownLine shown = shownLine(index);
    const bool isError = shown.line.stream == Stream::Stderr;
    const int width = viewport()->width();
    const int scroll = horizontalScrollBar()->value();
    const int x = m_textX - scroll;
    const auto [low, high] = std::minmax(m_anchor, m_current);
    if (low >= 0 && index >= low && index <= high)
        painter.fillRect(0, y, width, m_rowHeight, theme.selection);
    if (isError)
        paintErrorMark(painter, y);
    paintMatches(painter, shown, x, y);

    const int baseline = y + 1 + painter.fontMetrics().ascent();
    const bool selected = low >= 0 && index >= low && index <= high;
    painter.setPen(isError ? theme.warning : selected ? theme.text : theme.mutedText);
    const QRect number(leftMargin - scroll, y, m_timeX - leftMargin - 2 * m_charWidth, m_rowHeight);
    painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                     formatCount(static_cast<qint64>(index + 1)));
    painter.drawText(m_timeX - scroll, baseline, formatTime(shown.line.arrival, m_clock, 3));
    painter.setPen(isError ? theme.warning : theme.text);

    // Only what is in sight is laid out: in a fixed face columns are a division away. Characters of other
    // widths (CJK) make that a guess, so their lines are drawn from the start.
    const bool isAscii =
        std::all_of(shown.text.begin(), shown.text.end(), [](QChar c) { return c.unicode() < 0x7f; });
    const int firstColumn = isAscii ? std::max(0, -x / m_charWidth) : 0;
    const int columns = (width - x) / m_charWidth + 2 - firstColumn;
    painter.drawText(x + firstColumn * m_charWidth, baseline,
                     shown.text.mid(firstColumn, std::max(0, columns)));
    const int textWidth = isAscii ? static_cast<int>(shown.text.size()) * m_charWidth
                                  : painter.fontMetrics().horizontalAdvance(shown.text);
    int end = m_textX + textWidth;
    if (!shown.note.isEmpty()) {
        painter.setPen(theme.mutedText);
        painter.drawText(end + m_charWidth - scroll, baseline, shown.note);
        end += static_cast<int>(shown.note.size() + 2) * m_charWidth;
        // The note stands 4 kB to the right: say it in sight, too.
        const int noteWidth = painter.fontMetrics().horizontalAdvance(shown.note) + 2 * m_charWidth;
        if (end - scroll > width) {
            painter.fillRect(width - noteWidth, y, noteWidth, m_rowHeight,
                             selected ? theme.selection : theme.panel);
            painter.drawText(width - noteWidth + m_charWidth, baseline, shown.note);
        }
    }
    m_widest = std::max(m_widest, end);
}

/// A wedge, so that standard error is not told by its colour alone.
void ConsoleView::paintErrorMark(QPainter& painter, int y) const
{
    const int half = std::min(markWidth - 2, m_rowHeight / 2 - 2);
    const int middle = y + m_rowHeight / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeOf(this).warning);
    painter.drawPolygon(
        QPolygon({QPoint(1, middle - half), QPoint(1, middle + half), QPoint(markWidth, middle)}));
    painter.restore();
}

void ConsoleView::paintMatches(QPainter& painter, const ShownLine& shown, int x, int y) const
{
    if (!m_find->isVisible() || m_searched.isEmpty())
        return;
    const QColor tint = themeOf(this).brush;
    for (qsizetype at = shown.text.indexOf(m_searched, 0, Qt::CaseInsensitive); at >= 0;
         at = shown.text.indexOf(m_searched, at + m_searched.size(), Qt::CaseInsensitive)) {
        const int from = x + painter.fontMetrics().horizontalAdvance(shown.text.left(at));
        if (from > viewport()->width())
            break;
        QColor fill = tint;
        fill.setAlpha(110);
        painter.fillRect(from, y, painter.fontMetrics().horizontalAdvance(m_searched), m_rowHeight, fill);
    }
}

void ConsoleView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeConsoleBar();
    updateScrollBars();
}

qsizetype ConsoleView::lineAt(int y) const
{
    const qsizetype line = verticalScrollBar()->value() + (y - topMargin) / m_rowHeight;
    return std::clamp<qsizetype>(line, 0, lineCount() - 1);
}

void ConsoleView::select(qsizetype line, bool extend)
{
    if (lineCount() == 0)
        return;
    m_current = std::clamp<qsizetype>(line, 0, lineCount() - 1);
    if (!extend || m_anchor < 0)
        m_anchor = m_current;
    m_following = false;
    const int first = verticalScrollBar()->value();
    const QScopedValueRollback guard(m_scrolling, true);
    if (m_current < first)
        verticalScrollBar()->setValue(static_cast<int>(m_current));
    else if (m_current >= first + visibleLines())
        verticalScrollBar()->setValue(static_cast<int>(m_current - visibleLines() + 1));
    viewport()->update();
}

void ConsoleView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && lineCount() > 0)
        select(lineAt(qRound(event->position().y())), event->modifiers().testFlag(Qt::ShiftModifier));
}

void ConsoleView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && lineCount() > 0)
        select(lineAt(qRound(event->position().y())), true);
}

void ConsoleView::keyPressEvent(QKeyEvent* event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const qsizetype from = m_current >= 0 ? m_current : verticalScrollBar()->value();
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        m_current = lineCount() - 1;
        viewport()->update();
    } else if (event->key() == Qt::Key_End && !extend) {
        setFollowing(true);
    } else if (event->key() == Qt::Key_Home) {
        select(0, extend);
    } else if (event->key() == Qt::Key_Up) {
        select(from - 1, extend);
    } else if (event->key() == Qt::Key_Down) {
        select(from + 1, extend);
    } else if (event->key() == Qt::Key_PageUp) {
        select(from - visibleLines(), extend);
    } else if (event->key() == Qt::Key_PageDown) {
        select(from + visibleLines(), extend);
    } else if (event->key() == Qt::Key_F3) {
        find(m_searched, !extend);
    } else if (event->key() == Qt::Key_End) {
        select(lineCount() - 1, true);
    } else if (event->key() == Qt::Key_Escape && m_find->isVisible()) {
        closeFind();
    } else if (event->key() == Qt::Key_Escape && m_current >= 0) {
        m_anchor = m_current = -1;
        viewport()->update();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

QString ConsoleView::selectedText() const
{
    const auto [low, high] = std::minmax(m_anchor, m_current);
    QString text;
    if (low < 0)
        return text;
    qint64 room = copiedBytes;
    for (qsizetype index = low; index <= high && index < lineCount(); ++index) {
        if (room <= 0)
            return text + tr("… %1 more lines were not copied")
                              .arg(formatCount(static_cast<qint64>(high - index + 1)));
        const QByteArray bytes = m_log->bytes(index, room);
        room -= bytes.size() + 1;
        text += displayText({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                            static_cast<std::size_t>(copiedBytes), Tabs::Expand);
        text += QLatin1Char('\n');
    }
    return text;
}

void ConsoleView::copy() const
{
    if (m_current >= 0)
        QGuiApplication::clipboard()->setText(selectedText());
}

void ConsoleView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copyAction = menu->addAction(tr("Copy lines"), this, &ConsoleView::copy);
    copyAction->setEnabled(m_current >= 0);
    menu->addAction(tr("Find…"), QKeySequence::Find, this, &ConsoleView::openFind);
    menu->addAction(tr("Go to line…"), QKeySequence(QStringLiteral("Ctrl+G")), this, &ConsoleView::openGoTo);
    menu->addAction(tr("Go to the end"), this, [this] { setFollowing(true); });
    menu->popup(event->globalPos());
}

void ConsoleView::openFind()
{
    placeConsoleBar();
    m_find->open(ConsoleBar::Mode::Find);
    m_searched = m_find->text();
    setViewportMargins(0, 0, 0, m_find->sizeHint().height());
    placeConsoleBar();
}

void ConsoleView::openGoTo()
{
    m_find->open(ConsoleBar::Mode::GoTo);
    setViewportMargins(0, 0, 0, m_find->sizeHint().height());
    placeConsoleBar();
}

bool ConsoleView::goTo(const QString& lines)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([0-9.,\\s]+?)\\s*(?:[-\u2013]\\s*([0-9.,\\s]+?)\\s*)?$"));
    const QRegularExpressionMatch match = form.match(lines);
    const auto number = [&](int part) { // as it is shown, with its commas, or without
        QString digits = match.captured(part);
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        return static_cast<qsizetype>(digits.toLongLong());
    };
    const qsizetype from = match.hasMatch() ? number(1) : 0;
    const qsizetype to = match.capturedLength(2) > 0 ? number(2) : from;
    if (from < 1 || to < 1 || from > lineCount())
        return false;
    select(to - 1, false);
    select(from - 1, false);
    m_anchor = from - 1;
    m_current = std::min(to, lineCount()) - 1;
    viewport()->update();
    return true;
}

void ConsoleView::closeFind()
{
    if (m_search.isRunning()) { // the first Escape stops what takes long, the next one closes
        m_search.stop();
        m_find->setStatus(m_found < 0 ? tr("Stopped") : QString());
        return;
    }
    m_find->setStatus({});
    m_find->hide();
    setViewportMargins(0, 0, 0, 0);
    setFocus();
    viewport()->update();
}

void ConsoleView::placeConsoleBar()
{
    const int height = m_find->sizeHint().height();
    m_find->setGeometry(0, this->height() - height, width(), height);
    m_find->raise();
}

void ConsoleView::find(const QString& text, bool forward)
{
    if (!m_log || text.isEmpty())
        return;
    m_searched = text;
    m_found = m_matches = -1;
    m_search.start(m_log, text, m_current, forward);
}

void ConsoleView::showFound(qsizetype line)
{
    m_found = line;
    if (line >= 0)
        select(line, false);
    showSearchStatus();
    Q_EMIT searchFinished(line >= 0);
}

void ConsoleView::showSearchStatus()
{
    if (m_found < 0)
        m_find->setStatus(tr("Not found"));
    else if (m_matches < 0)
        m_find->setStatus(tr("Line %1").arg(formatCount(static_cast<qint64>(m_found + 1))));
    else
        m_find->setStatus(tr("Line %1, in %2 of %3 lines")
                              .arg(formatCount(static_cast<qint64>(m_found + 1)),
                                   formatCount(static_cast<qint64>(m_matches)),
                                   formatCount(static_cast<qint64>(lineCount()))));
}

void ConsoleView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateFonts();
        updateScrollBars();
        viewport()->update();
    }
}

} // namespace bee
