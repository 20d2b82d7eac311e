// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamegraphparts.h"

#include "widgets/flamegraph/flamenames.h"
#include "widgets/flamegraph/flamepicture.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace bee {

namespace {

constexpr std::size_t mostPackages = 6;
constexpr qsizetype longestStatus = 400;

QToolButton* arrowButton(Qt::ArrowType arrow, const QString& name, const QString& toolTip, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    return button;
}

QHBoxLayout* line(QMargins margins)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(margins);
    row->setSpacing(6);
    return row;
}

} // namespace

FlameMatches matchesOf(const FlameLayout& layout, quint32 name)
{
    FlameMatches matches;
    matches.names.assign(layout.nameCount(), false);
    if (name >= matches.names.size())
        return {};
    matches.names[name] = true;
    for (std::size_t i = 1; i < layout.frames().size(); ++i)
        if (layout.frames()[i].name == name)
            matches.places.push_back(static_cast<quint32>(i));
    matches.frames = matches.places.size();
    matches.total = coveredTotal(layout, matches.names);
    return matches;
}

std::vector<std::string> topPackages(const FlameLayout& layout, const FlameStop& stop)
{
    std::map<std::string, quint64> selfs;
    for (const FlameFunction& function : flameFunctions(layout, stop)) {
        if (stop())
            return {};
        if (function.self > 0)
            if (std::string package = framePackage(layout.nameText(function.name)); !package.empty())
                selfs[std::move(package)] += function.self;
    }
    std::vector<std::pair<quint64, std::string>> order;
    for (const auto& [package, self] : selfs)
        order.emplace_back(self, package);
    const std::size_t count = std::min(order.size(), mostPackages);
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
                      [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> top;
    for (std::size_t i = 0; i < count; ++i)
        top.push_back(order[i].second);
    return top;
}

FlameGraphView::Parts::Parts(QWidget* owner)
    : bar(new FlameControls(owner)), fields(new FlameFrameFields(owner)),
      back(arrowButton(Qt::LeftArrow, FlameGraphView::tr("Back"),
                       FlameGraphView::tr("Back to the zoom before (Backspace)"), owner)),
      forward(arrowButton(Qt::RightArrow, FlameGraphView::tr("Forward"),
                          FlameGraphView::tr("Forward again (Shift+Backspace)"), owner)),
      place(new FlameBreadcrumb(owner)), facts(new ElidedLabel({}, owner)), noticeRow(new QWidget(owner)),
      notice(new QLabel(noticeRow)),
      slices(new QPushButton(FlameGraphView::tr("Record with slices"), noticeRow)),
      functions(new FlameFunctionList), middle(new QStackedWidget), canvas(new FlameCanvas),
      sandwich(new FlameSandwich), elidedPane(new QWidget), elidedTitle(new ElidedLabel),
      elided(new FlameCanvas), legend(new FlameLegend(owner)), status(new ElidedLabel({}, owner))
{
    facts->setProperty("muted", true);
    facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    status->setProperty("muted", true);
    notice->setTextFormat(Qt::PlainText);
    notice->setWordWrap(true);
    notice->setProperty("tone", QStringLiteral("warning"));
    const QList<FlameAction> actions = {FlameAction::Search,      FlameAction::Sandwich,
                                        FlameAction::OnlyStacks,  FlameAction::HideFrames,
                                        FlameAction::NarrowFrame, FlameAction::NarrowProcess};
    canvas->setActions(actions);
    elided->setActions({FlameAction::Search, FlameAction::HideFrames});
    elided->setAccessibleName(FlameGraphView::tr("Stacks that only the baseline has"));
    elidedTitle->setProperty("caption", true);
    elidedTitle->setContentsMargins(8, 2, 8, 2);

    auto* elidedColumn = new QVBoxLayout(elidedPane);
    elidedColumn->setContentsMargins(0, 0, 0, 0);
    elidedColumn->setSpacing(0);
    elidedColumn->addWidget(elidedTitle);
    elidedColumn->addWidget(elided, 1);
    middle->addWidget(canvas);
    middle->addWidget(sandwich);
    auto* splitter = new QSplitter(Qt::Horizontal, owner);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(functions);
    splitter->addWidget(middle);
    splitter->addWidget(elidedPane);
    splitter->setSizes({400, 900, 280});
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 0);
    functions->hide();
    elidedPane->hide();
    noticeRow->hide();

    auto* places = line({8, 0, 8, 3});
    places->setSpacing(2);
    places->addWidget(back);
    places->addWidget(forward);
    places->addWidget(place);
    places->addStretch(1);
    places->addWidget(facts);
    auto* noticeLine = new QHBoxLayout(noticeRow);
    noticeLine->setContentsMargins(8, 2, 8, 5);
    noticeLine->addWidget(notice, 1);
    noticeLine->addWidget(slices);
    auto* foot = line({8, 3, 8, 4});
    foot->setSpacing(16);
    foot->addWidget(legend, 3);
    foot->addWidget(status, 2);
    status->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* column = new QVBoxLayout(owner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(fields);
    column->addLayout(places);
    column->addWidget(noticeRow);
    column->addWidget(splitter, 1);
    column->addLayout(foot);
}

void FlameGraphView::Parts::setLook(const FlameLook& wanted)
{
    look = wanted;
    bar->setLook(look);
    canvas->setLook(look);
    sandwich->setLook(look);
    FlameLook gone = look; // what vanished has nothing to be compared with
    gone.coloring = look.coloring == FlameColoring::Difference ? FlameColoring::Automatic : look.coloring;
    elided->setLook(gone);
}

void FlameGraphView::Parts::updateCards()
{
    FlameCardContext context;
    context.hertz = hertz;
    context.baselineLabel = baselineLabel;
    canvas->setCardContext(context);
    sandwich->setCardContext(context);
    elided->setCardContext(context);
}

void FlameGraphView::Parts::showElidedPane()
{
    const FlameLayout& gone = *elided->flameLayout();
    const bool hasGone = !gone.isEmpty() && gone.total() > 0 && layout->hasBaseline();
    if (hasGone)
        elidedTitle->setFullText(FlameGraphView::tr("Only in %1: %2")
                                     .arg(baselineLabel, flameShare(gone.total(), layout->baselineTotal())));
    elidedPane->setVisible(hasGone && !inSandwich && !compact);
}

void FlameGraphView::Parts::showDetails(const FlameLayout& of, std::optional<std::size_t> frame)
{
    status->setFullText(frame && *frame < of.frames().size()
                            ? flameName(of, *frame).left(longestStatus) + QStringLiteral(" — ") +
                                  flameDetails(of, *frame)
                            : QString());
}

QString FlameGraphView::Parts::nameOf(quint32 name) const
{
    const std::string_view bytes = layout->nameText(name);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

Picture FlameGraphView::Parts::picture() const
{
    FlamePictureOptions options;
    options.search = bar->query();
    options.focus = canvas->focus();
    options.clock = clock;
    options.time = shape.filter.range;
    options.packages = packages;
    options.baselineLabel = baselineLabel;
    if (layout->hasBaseline())
        options.elided = elided->flameLayout();
    const auto note = [&options](const QString& text, const QString& value) {
        if (!value.isEmpty())
            options.notes += text.arg(value);
    };
    note(FlameGraphView::tr("only stacks with %1"), shape.onlyStacks);
    note(FlameGraphView::tr("without stacks with %1"), shape.hiddenStacks);
    note(FlameGraphView::tr("without frames %1"), shape.hiddenFrames);
    return flamePicture(layout, look, options);
}

} // namespace bee
