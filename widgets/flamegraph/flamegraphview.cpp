// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamegraphview.h"

#include "widgets/flamegraph/flamegraphparts.h"
#include "widgets/theme/format.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>

namespace bee {

FlameGraphView::FlameGraphView(QWidget* parent) : QWidget(parent), d(std::make_unique<Parts>(this))
{
    d->emptyText = tr("No stacks");
    d->canvas->setEmptyText(d->emptyText);
    setFocusProxy(d->canvas);

    connect(d->bar, &FlameControls::queryChanged, this, [this] {
        d->picked.reset();
        startSearch();
    });
    connect(d->bar, &FlameControls::stepRequested, this, &FlameGraphView::step);
    connect(d->bar, &FlameControls::shapeEdited, this, &FlameGraphView::setShape);
    connect(d->bar, &FlameControls::lookEdited, this, &FlameGraphView::setLook);
    connect(d->bar, &FlameControls::functionsToggled, this, &FlameGraphView::setFunctionsVisible);
    connect(d->bar, &FlameControls::framesRequested, d->fields, &FlameFrameFields::open);
    connect(d->fields, &FlameFrameFields::edited, this, [this] { setShape(d->fields->applied(d->shape)); });
    connect(d->fields, &FlameFrameFields::closed, d->canvas, qOverload<>(&QWidget::setFocus));
    connect(d->back, &QToolButton::clicked, d->canvas, &FlameCanvas::zoomBack);
    connect(d->forward, &QToolButton::clicked, d->canvas, &FlameCanvas::zoomForward);
    connect(d->place, &FlameBreadcrumb::stepChosen, this, [this](int step) {
        std::size_t frame = d->canvas->focus();
        for (auto up = d->place->path().size() - 1 - step; up > 0; --up)
            frame = d->layout->frames()[frame].parent;
        d->canvas->zoomTo(frame);
    });
    connect(d->slices, &QPushButton::clicked, this, &FlameGraphView::slicesRequested);
    connect(d->functions, &FlameFunctionList::functionPicked, this, [this](quint32 name) {
        d->picked = name;
        startSearch();
    });
    connect(d->functions, &FlameFunctionList::functionOpened, this,
            [this](quint32 name) { showSandwich(d->nameOf(name)); });
    connect(d->functions, &FlameFunctionList::finished, this, &FlameGraphView::showLegend);
    connect(d->canvas, &FlameCanvas::focusChanged, this, &FlameGraphView::showPlace);
    connect(d->canvas, &FlameCanvas::frameHovered, this, &FlameGraphView::showHovered);
    connect(d->canvas, &FlameCanvas::actionRequested, this, &FlameGraphView::act);
    connect(d->elided, &FlameCanvas::frameHovered, this,
            [this](std::optional<std::size_t> frame) { d->showDetails(*d->elided->flameLayout(), frame); });
    connect(d->elided, &FlameCanvas::actionRequested, this, &FlameGraphView::act);
    connect(d->sandwich, &FlameSandwich::closed, this, [this] { showSandwich({}); });
    connect(d->sandwich, &FlameSandwich::actionRequested, this, &FlameGraphView::act);
    connect(d->sandwich, &FlameSandwich::frameHovered, this,
            [this](const std::shared_ptr<const FlameLayout>& layout, std::optional<std::size_t> frame) {
                d->showDetails(*layout, frame);
            });
    d->setLook({});
    showFacts();
    showPlace();
    showNotice();
    showLegend();
}

FlameGraphView::~FlameGraphView() = default;

void FlameGraphView::setProfile(std::shared_ptr<const StackProfile> profile)
{
    d->profile = std::move(profile);
    startLayout();
}

const std::shared_ptr<const StackProfile>& FlameGraphView::profile() const
{
    return d->profile;
}

void FlameGraphView::setTimeRange(TimeRange range)
{
    FlameFilter filter = d->shape.filter;
    filter.range = range;
    setFilter(filter);
}

void FlameGraphView::setFilter(const FlameFilter& filter)
{
    FlameShape shape = d->shape;
    shape.filter = filter;
    setShape(shape);
}

void FlameGraphView::setShape(const FlameShape& shape)
{
    if (shape == d->shape)
        return;
    const bool otherTime = shape.filter.range != d->shape.filter.range;
    d->shape = shape;
    d->bar->setShape(shape);
    d->fields->setShape(shape);
    startLayout();
    if (otherTime)
        Q_EMIT timeRangeChanged(shape.filter.range);
    Q_EMIT shapeChanged(shape);
}

const FlameShape& FlameGraphView::shape() const
{
    return d->shape;
}

void FlameGraphView::setOrder(FlameOrder order)
{
    FlameShape shape = d->shape;
    shape.order = order;
    setShape(shape);
}

void FlameGraphView::setLook(const FlameLook& look)
{
    if (look == d->look)
        return;
    const bool otherNumbers = look.normalised != d->look.normalised;
    d->setLook(look);
    if (otherNumbers) {
        showFacts();
        startFunctions();
    }
    if (look.coloring == FlameColoring::Package && d->packages.empty())
        startFunctions();
    showLegend();
    Q_EMIT lookChanged(look);
}

const FlameLook& FlameGraphView::look() const
{
    return d->look;
}

void FlameGraphView::setSearch(const FlameQuery& query)
{
    d->bar->setQuery(query);
}

FlameQuery FlameGraphView::search() const
{
    return d->bar->query();
}

void FlameGraphView::focusSearch()
{
    d->bar->field()->setFocus();
    d->bar->field()->selectAll();
}

void FlameGraphView::setBaseline(std::shared_ptr<const StackProfile> profile, const FlameFilter& filter,
                                 const QString& label)
{
    d->baseline = std::move(profile);
    d->baselineFilter = filter;
    d->baselineLabel = label;
    startLayout();
}

void FlameGraphView::clearBaseline()
{
    if (!d->baseline)
        return;
    d->baseline.reset();
    d->baselineLabel.clear();
    startLayout();
}

bool FlameGraphView::hasBaseline() const
{
    return d->baseline != nullptr;
}

void FlameGraphView::setHertz(double hertz)
{
    d->hertz = hertz;
    d->updateCards();
}

void FlameGraphView::setTimeDisplay(const TimeDisplay& clock)
{
    d->clock = clock;
    d->canvas->setClock(clock);
}

void FlameGraphView::setCompact(bool compact)
{
    d->compact = compact;
    d->bar->setHidden(compact);
    d->status->setHidden(compact);
    d->legend->setHidden(compact);
    if (compact) {
        d->fields->hide();
        setFunctionsVisible(false);
    }
    d->canvas->setVerticalScrollBarPolicy(compact ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    showPlace();
    showLegend();
}

void FlameGraphView::setEmptyText(const QString& text)
{
    d->emptyText = text;
    const bool isComing = d->profile && d->layoutJob.isRunning();
    if (!isComing && (d->shape.filter.isAll() || !d->profile))
        d->canvas->setEmptyText(text);
}

void FlameGraphView::showSandwich(const QString& function)
{
    const bool open = !function.isEmpty();
    if (open)
        d->sandwich->open(d->profile, d->shape, function);
    d->inSandwich = open;
    d->middle->setCurrentWidget(open ? static_cast<QWidget*>(d->sandwich) : d->canvas);
    setFocusProxy(open ? static_cast<QWidget*>(d->sandwich) : d->canvas);
    if (isVisible() && (open || d->sandwich->isAncestorOf(focusWidget())))
        setFocus();
    d->showElidedPane();
    showPlace();
    showLegend();
}

QString FlameGraphView::sandwichFunction() const
{
    return d->inSandwich ? d->sandwich->function() : QString();
}

void FlameGraphView::setFunctionsVisible(bool visible)
{
    d->functionsVisible = visible;
    d->functions->setVisible(visible);
    d->bar->setFunctionsShown(visible);
    if (visible)
        startFunctions();
}

bool FlameGraphView::areFunctionsVisible() const
{
    return d->functionsVisible;
}

std::shared_ptr<const FlameLayout> FlameGraphView::flameLayout() const
{
    return d->layout;
}

const FlameMatches& FlameGraphView::matches() const
{
    return d->matches;
}

FlameCanvas* FlameGraphView::canvas() const
{
    return d->canvas;
}

Picture FlameGraphView::picture() const
{
    return d->picture();
}

void FlameGraphView::resetZoom()
{
    d->canvas->resetZoom();
}

void FlameGraphView::findNext()
{
    step(true);
}

void FlameGraphView::findPrevious()
{
    step(false);
}

void FlameGraphView::startLayout()
{
    showNotice();
    if (d->profile && d->layout->isEmpty())
        d->canvas->setEmptyText(tr("Laying out the stacks…"));
    d->layoutJob.start(
        [profile = d->profile, shape = d->shape, baseline = d->baseline,
         baselineFilter = d->baselineFilter](const FlameStop& stop) -> FlameGraphView::Parts::Layouts {
            if (!baseline || !profile)
                return {std::make_shared<const FlameLayout>(profile, shape, stop), nullptr, {}};
            const auto difference = FlameDifference::between(profile, shape, baseline, baselineFilter, stop);
            if (!difference.hasValue())
                return {std::make_shared<const FlameLayout>(profile, shape, stop), nullptr,
                        difference.error().message};
            return {difference.value().present, difference.value().elided, {}};
        },
        [this](Parts::Layouts layouts) {
            takeLayout(std::move(layouts.present), std::move(layouts.elided), layouts.error);
        });
}

void FlameGraphView::takeLayout(std::shared_ptr<const FlameLayout> layout,
                                std::shared_ptr<const FlameLayout> elided, const QString& error)
{
    d->layout = layout ? std::move(layout) : std::make_shared<const FlameLayout>();
    d->error = error;
    d->matches = {};
    d->picked.reset();
    d->packages.clear();
    d->canvas->setEmptyText(d->shape.filter.isAll() || !d->profile ? d->emptyText
                                                                   : tr("No stacks in the selection"));
    d->canvas->setLayout(d->layout);
    d->elided->setLayout(elided ? std::move(elided) : std::make_shared<const FlameLayout>());
    d->showElidedPane();
    d->updateCards();
    d->bar->setAbilities(d->profile && d->profile->slices().size() > 1, d->layout->hasBaseline());
    if (d->inSandwich)
        d->sandwich->open(d->profile, d->shape, d->sandwich->function());
    showFacts();
    showNotice();
    showLegend();
    startSearch();
    startFunctions();
    Q_EMIT layoutChanged();
}

void FlameGraphView::startSearch()
{
    d->searchJob.start(
        [layout = d->layout, query = search(), picked = d->picked](const FlameStop& stop) {
            return picked ? matchesOf(*layout, *picked) : searchFlames(*layout, query, stop);
        },
        [this](FlameMatches matches) {
            d->matches = std::move(matches);
            d->match.reset();
            d->canvas->setMatches(d->matches);
            showMatches();
            Q_EMIT searchFinished();
        });
}

/// The functions where they are seen; the packages where colours show them.
void FlameGraphView::startFunctions()
{
    if (d->functionsVisible)
        d->functions->setLayout(d->layout, d->look.normalised);
    if (effectiveColoring(*d->layout, d->look.coloring) == FlameColoring::Package)
        d->packageJob.start(
            [layout = d->layout](const FlameStop& stop) { return topPackages(*layout, stop); },
            [this](std::vector<std::string> packages) {
                d->packages = std::move(packages);
                showLegend();
            });
}

void FlameGraphView::step(bool forward)
{
    const auto& places = d->matches.places;
    if (places.empty())
        return;
    if (!d->match)
        d->match = forward ? 0 : places.size() - 1;
    else
        d->match = (*d->match + (forward ? 1 : places.size() - 1)) % places.size();
    if (d->inSandwich)
        showSandwich({});
    d->canvas->reveal(places[*d->match]);
    showMatches();
}

void FlameGraphView::act(FlameAction action, const QString& name)
{
    const QString exactly = QStringLiteral("^%1$").arg(QRegularExpression::escape(name));
    FlameShape shape = d->shape;
    switch (action) {
    case FlameAction::Search:
        setSearch({exactly, true});
        break;
    case FlameAction::Sandwich:
        showSandwich(name);
        break;
    case FlameAction::OnlyStacks:
        shape.onlyStacks = exactly;
        setShape(shape);
        break;
    case FlameAction::HideFrames:
        shape.hiddenFrames += (shape.hiddenFrames.isEmpty() ? QString() : QStringLiteral("|")) + exactly;
        setShape(shape);
        break;
    case FlameAction::NarrowFrame:
        Q_EMIT frameNarrowed(name);
        break;
    case FlameAction::NarrowProcess:
        Q_EMIT processNarrowed(name);
        break;
    }
}

void FlameGraphView::showFacts()
{
    const FlameLayout& layout = *d->layout;
    QStringList facts;
    if (!layout.isEmpty()) {
        const QString count = flameCount(layout.total(), layout.unit());
        if (layout.hasBaseline())
            facts << (d->look.normalised ? tr("%1 vs %2 in %3, normalised")
                                         : tr("%1 vs %2 in %3, as counted"))
                         .arg(count, flameCount(layout.baselineTotal(), layout.unit()), d->baselineLabel);
        else
            facts << count;
        if (layout.missedTotal() > 0)
            facts << tr("missed stacks %1").arg(flameShare(layout.missedTotal(), layout.total()));
        if (layout.unknownTotal() > 0)
            facts << tr("unknown frames %1").arg(flameShare(layout.unknownTotal(), layout.total()));
    }
    d->facts->setFullText(facts.join(QStringLiteral(" · ")));
}

void FlameGraphView::showNotice()
{
    const bool hasSlices = d->profile && d->profile->slices().size() > 1;
    const bool wantsSlices = d->profile && !hasSlices && !d->profile->samples().empty() &&
                             (d->shape.filter.range != TimeRange{} || d->shape.filter.offset ||
                              d->shape.order == FlameOrder::Chronological);
    QString text;
    if (!d->error.isEmpty())
        text = tr("No comparison: %1").arg(d->error);
    else if (wantsSlices)
        text = tr("These stacks were summed over the whole capture and have no time: a range needs stacks "
                  "recorded in slices.");
    d->notice->setText(text);
    d->noticeRow->setHidden(text.isEmpty());
    d->slices->setVisible(wantsSlices && d->error.isEmpty());
}

void FlameGraphView::showMatches()
{
    const FlameMatches& found = d->matches;
    QString text;
    if (!found.error.isEmpty()) {
        text = tr("Not a regular expression: %1").arg(found.error);
    } else if (found.isActive() && d->layout->total() > 0) {
        const QString share = flameShare(found.total, d->layout->total());
        const QString frames = formatCount(found.frames);
        text = d->match ? tr("%1 of %2 · %3 matched")
                              .arg(formatCount(static_cast<quint64>(*d->match + 1)), frames, share)
               : found.frames == 0 ? tr("nothing matches")
                                   : tr("%1 frames · %2 matched").arg(frames, share);
    }
    d->bar->setAnswer(text, !found.error.isEmpty(), found.frames > 0);
}

void FlameGraphView::showHovered(std::optional<std::size_t> frame)
{
    d->showDetails(*d->layout, frame);
}

void FlameGraphView::showLegend()
{
    FlameLook look = d->look;
    if (d->inSandwich && effectiveColoring(*d->layout, look.coloring) == FlameColoring::Difference)
        look.coloring = d->layout->unit() == Unit::Microseconds ? FlameColoring::OffCpu : FlameColoring::Kind;
    d->legend->setEntries(d->compact ? std::vector<FlameLegendEntry>()
                                     : flameLegend(*d->layout, look, themeOf(this), d->packages));
}

void FlameGraphView::showPlace()
{
    QStringList path;
    if (!d->layout->isEmpty()) {
        for (std::size_t at = d->canvas->focus(); at != 0; at = d->layout->frames()[at].parent)
            path.prepend(flameName(*d->layout, at).left(longestStep));
        path.prepend(flameName(*d->layout, 0));
    }
    d->place->setPath(path);
    const bool used = d->canvas->canGoBack() || d->canvas->canGoForward();
    d->place->setVisible(!d->inSandwich && (used || !d->compact));
    d->back->setVisible(!d->inSandwich && (used || !d->compact));
    d->forward->setVisible(!d->inSandwich && !d->compact);
    d->back->setEnabled(d->canvas->canGoBack());
    d->forward->setEnabled(d->canvas->canGoForward());
    if (d->functionsVisible && d->canvas->focus() != 0)
        d->functions->mark(d->layout->frames()[d->canvas->focus()].name);
}

void FlameGraphView::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), themeOf(this).panel);
}

void FlameGraphView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showLegend();
}

void FlameGraphView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && d->inSandwich) {
        showSandwich({});
    } else if (event->key() == Qt::Key_Escape && d->picked) {
        d->picked.reset();
        d->functions->mark(std::nullopt);
        startSearch();
    } else if (event->key() == Qt::Key_Escape && !search().text.isEmpty()) {
        setSearch({{}, search().regularExpression});
        d->canvas->setFocus();
    } else if (event->matches(QKeySequence::Find)) {
        focusSearch();
    } else if (event->key() == Qt::Key_F3) {
        step(!event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (event->key() == Qt::Key_S && event->modifiers() == Qt::NoModifier && d->canvas->hasFocus() &&
               d->canvas->current().value_or(d->canvas->focus()) != 0) {
        act(FlameAction::Sandwich,
            d->nameOf(d->layout->frames()[d->canvas->current().value_or(d->canvas->focus())].name));
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace bee
