// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamegraphview.h"

#include "widgets/flamegraph/flamecanvas.h"
#include "widgets/theme/format.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace bee {

namespace {

/// A line of text that may come from a host and gives way when the window is narrow.
QLabel* makeLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("muted", true);
    return label;
}

} // namespace

FlameGraphView::FlameGraphView(QWidget* parent)
    : QWidget(parent), m_emptyText(tr("No stacks")), m_canvas(new FlameCanvas(this)),
      m_facts(makeLabel(this)), m_found(makeLabel(this)), m_status(makeLabel(this)),
      m_search(new QLineEdit(this)), m_regularExpression(new QToolButton(this)),
      m_reset(new QPushButton(tr("Reset zoom"), this))
{
    m_search->setPlaceholderText(tr("Search frames"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(240);
    m_search->setMaxLength(1000);
    m_search->setAccessibleName(tr("Search frames"));
    m_regularExpression->setText(QStringLiteral(".*"));
    m_regularExpression->setCheckable(true);
    m_regularExpression->setToolTip(tr("Search by regular expression"));
    m_regularExpression->setAccessibleName(tr("Regular expression"));
    m_reset->hide();
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* header = new QHBoxLayout;
    header->setContentsMargins(8, 6, 8, 6);
    header->setSpacing(6);
    header->addWidget(m_facts, 1);
    header->addWidget(m_reset);
    header->addWidget(m_found);
    header->addWidget(m_search);
    header->addWidget(m_regularExpression);
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(8, 3, 8, 5);
    footer->addWidget(m_status);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_canvas, 1);
    column->addLayout(footer);
    setFocusProxy(m_canvas);
    m_canvas->setEmptyText(m_emptyText);

    connect(m_search, &QLineEdit::textChanged, this, &FlameGraphView::startSearch);
    connect(m_regularExpression, &QToolButton::toggled, this, &FlameGraphView::startSearch);
    connect(m_reset, &QPushButton::clicked, this, &FlameGraphView::resetZoom);
    connect(m_canvas, &FlameCanvas::focusChanged, this,
            [this] { m_reset->setVisible(m_canvas->focus() != 0); });
    connect(m_canvas, &FlameCanvas::frameHovered, this, &FlameGraphView::showHovered);
    connect(m_canvas, &FlameCanvas::searchRequested, this, [this](const QString& text) {
        setSearch({text, false});
    });
    connect(m_canvas, &FlameCanvas::frameNarrowed, this, &FlameGraphView::frameNarrowed);
    connect(m_canvas, &FlameCanvas::processNarrowed, this, &FlameGraphView::processNarrowed);
}

FlameGraphView::~FlameGraphView() = default;

void FlameGraphView::setProfile(std::shared_ptr<const StackProfile> profile)
{
    m_profile = std::move(profile);
    startLayout();
}

void FlameGraphView::setTimeRange(TimeRange range)
{
    FlameFilter filter = m_filter;
    filter.range = range;
    setFilter(filter);
}

void FlameGraphView::setFilter(const FlameFilter& filter)
{
    if (filter == m_filter)
        return;
    const bool otherTime = filter.range != m_filter.range;
    m_filter = filter;
    startLayout();
    if (otherTime)
        Q_EMIT timeRangeChanged(m_filter.range);
}

void FlameGraphView::setOrder(FlameOrder order)
{
    if (order == m_order)
        return;
    m_order = order;
    startLayout();
}

void FlameGraphView::setSearch(const FlameQuery& query)
{
    m_regularExpression->setChecked(query.regularExpression);
    m_search->setText(query.text);
}

FlameQuery FlameGraphView::search() const
{
    return {m_search->text(), m_regularExpression->isChecked()};
}

void FlameGraphView::setCompact(bool compact)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_found, m_search, m_regularExpression, m_status})
        part->setHidden(compact);
    m_canvas->setVerticalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void FlameGraphView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    if (m_filter.isAll() || !m_profile)
        m_canvas->setEmptyText(text);
}

FlameGraphOptions FlameGraphView::exportOptions() const
{
    FlameGraphOptions options;
    options.font = font();
    options.search = search();
    options.focus = m_canvas->focus();
    return options;
}

void FlameGraphView::resetZoom()
{
    m_canvas->resetZoom();
}

void FlameGraphView::startLayout()
{
    using Layout = std::shared_ptr<const FlameLayout>;
    m_layoutJob.start(
        [profile = m_profile, filter = m_filter, order = m_order](const FlameStop& stop) -> Layout {
            return std::make_shared<FlameLayout>(profile, filter, order, stop);
        },
        [this](Layout layout) {
            m_layout = std::move(layout);
            m_matches = {};
            m_canvas->setEmptyText(m_filter.isAll() || !m_profile ? m_emptyText
                                                                  : tr("No stacks in the selection"));
            m_canvas->setLayout(m_layout);
            showFacts();
            startSearch();
            Q_EMIT layoutChanged();
        });
}

void FlameGraphView::startSearch()
{
    m_searchJob.start([layout = m_layout, query = search()](
                          const FlameStop& stop) { return searchFlames(*layout, query, stop); },
                      [this](FlameMatches matches) {
                          m_matches = std::move(matches);
                          m_canvas->setMatches(m_matches);
                          showMatches();
                          Q_EMIT searchFinished();
                      });
}

void FlameGraphView::showFacts()
{
    QStringList facts;
    if (!m_layout->isEmpty()) {
        const auto share = [this](quint64 part) {
            return formatPercent(static_cast<double>(part) / static_cast<double>(m_layout->total()));
        };
        facts << flameCount(m_layout->total(), m_layout->unit());
        if (m_layout->missedTotal() > 0)
            facts << tr("missed stacks %1").arg(share(m_layout->missedTotal()));
        if (m_layout->unknownTotal() > 0)
            facts << tr("unknown frames %1").arg(share(m_layout->unknownTotal()));
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setToolTip(m_layout->unknownTotal() > 0
                            ? tr("Share of stacks with at least one frame whose name the tool could not find")
                            : QString());
}

void FlameGraphView::showMatches()
{
    const bool wrong = !m_matches.error.isEmpty();
    QString text;
    if (wrong)
        text = tr("Not a regular expression: %1").arg(m_matches.error);
    else if (m_matches.isActive() && m_layout->total() > 0)
        text = tr("%1 matched")
                   .arg(formatPercent(static_cast<double>(m_matches.total) /
                                      static_cast<double>(m_layout->total())));
    m_found->setText(text);
    QPalette colors = palette();
    if (wrong)
        colors.setColor(QPalette::Text, themeOf(this).error);
    m_search->setPalette(colors);
    m_search->setToolTip(wrong ? text.toHtmlEscaped() : QString());
}

void FlameGraphView::showHovered(std::optional<std::size_t> frame)
{
    m_status->setText(frame && *frame < m_layout->frames().size()
                          ? flameName(*m_layout, *frame).left(400) + QStringLiteral(" — ") +
                                flameDetails(*m_layout, *frame)
                          : QString());
}

void FlameGraphView::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), themeOf(this).panel);
}

void FlameGraphView::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void FlameGraphView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        m_canvas->setFocus();
    } else if (event->matches(QKeySequence::Find)) {
        focusSearch();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace bee
