// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamecontrols.h"

#include "widgets/theme/elidedlabel.h"
#include "widgets/theme/format.h"
#include "widgets/theme/tooltip.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace bee {

namespace {

constexpr int longestSearch = 1000;
constexpr int narrowestField = 120;
constexpr int widestField = 260;
constexpr int widestAnswer = 200;

QToolButton* makeButton(const QString& text, const QString& toolTip, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton* makeMenuButton(QMenu* menu, const QString& toolTip, QWidget* parent)
{
    QToolButton* button = makeButton(menu->title(), toolTip, parent);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

QActionGroup* makeGroup(QObject* parent)
{
    auto* group = new QActionGroup(parent);
    group->setExclusive(true);
    return group;
}

void check(const QActionGroup* group, const QVariant& value)
{
    for (QAction* action : group->actions())
        action->setChecked(action->data() == value);
}

} // namespace

FlameControls::FlameControls(QWidget* parent)
    : QWidget(parent), m_field(new QLineEdit(this)),
      m_regularExpression(makeButton(QStringLiteral(".*"), tr("Search by regular expression"), this)),
      m_previous(makeButton({}, tr("Previous match (Shift+Enter, Shift+F3)"), this)),
      m_next(makeButton({}, tr("Next match (Enter, F3)"), this)), m_answer(new ElidedLabel({}, this)),
      m_orderMenu(new QMenu(tr("Order"), this)), m_splitMenu(new QMenu(tr("Split"), this)),
      m_colorMenu(new QMenu(tr("Colours"), this)), m_moreMenu(new QMenu(tr("More"), this)),
      m_depthMenu(new QMenu(tr("Depth"), this)), m_shareMenu(new QMenu(tr("Smallest share"), this)),
      m_orders(makeGroup(this)), m_splits(makeGroup(this)), m_colorings(makeGroup(this)),
      m_depths(makeGroup(this)), m_shares(makeGroup(this))
{
    m_field->setPlaceholderText(tr("Search frames"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(narrowestField);
    m_field->setMaximumWidth(widestField);
    m_field->setMaxLength(longestSearch);
    m_field->setAccessibleName(tr("Search frames"));
    m_field->installEventFilter(this);
    m_regularExpression->setCheckable(true);
    m_regularExpression->setAccessibleName(tr("Regular expression"));
    m_previous->setArrowType(Qt::UpArrow);
    m_previous->setAccessibleName(tr("Previous match"));
    m_next->setArrowType(Qt::DownArrow);
    m_next->setAccessibleName(tr("Next match"));
    m_answer->setProperty("muted", true);
    m_order = makeMenuButton(m_orderMenu, tr("In which order frames stand side by side"), this);
    m_split = makeMenuButton(m_splitMenu, tr("What stands below the stacks"), this);
    m_colors = makeMenuButton(m_colorMenu, tr("What the colours tell"), this);
    m_functions = makeButton(tr("Functions"), tr("Table of functions by self and total"), this);
    m_functions->setCheckable(true);
    m_more = makeMenuButton(m_moreMenu, tr("Frames, depth and direction"), this);
    makeMenus();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 5, 8, 3);
    row->setSpacing(4);
    row->addWidget(m_field, 2);
    for (QWidget* part : std::initializer_list<QWidget*>{m_regularExpression, m_previous, m_next})
        row->addWidget(part);
    row->addWidget(m_answer);
    row->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_order, m_split, m_colors, m_functions, m_more})
        row->addWidget(part);

    connect(m_field, &QLineEdit::textChanged, this, &FlameControls::queryChanged);
    connect(m_regularExpression, &QToolButton::toggled, this, &FlameControls::queryChanged);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(true); });
    connect(m_functions, &QToolButton::toggled, this, &FlameControls::functionsToggled);
    setAnswer({}, false, false);
    showState();
}

QAction* FlameControls::addChoice(QMenu* menu, QActionGroup* group, const QString& text,
                                  const QVariant& value)
{
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setData(value);
    group->addAction(action);
    return action;
}

void FlameControls::makeMenus()
{
    const auto order = [this](const QString& text, FlameOrder value) {
        addChoice(m_orderMenu, m_orders, text, static_cast<int>(value));
    };
    order(tr("Alphabetical"), FlameOrder::Name);
    order(tr("Widest first"), FlameOrder::Count);
    order(tr("In time (flame chart)"), FlameOrder::Chronological);
    m_orderMenu->setToolTipsVisible(true);
    const auto split = [this](const QString& text, FlameSplit value) {
        addChoice(m_splitMenu, m_splits, text, static_cast<int>(value));
    };
    split(tr("All processes together"), FlameSplit::Merged);
    split(tr("By program"), FlameSplit::Program);
    split(tr("By process"), FlameSplit::Process);
    split(tr("By thread"), FlameSplit::Thread);
    const auto coloring = [this](const QString& text, FlameColoring value) {
        addChoice(m_colorMenu, m_colorings, text, static_cast<int>(value));
    };
    coloring(tr("Automatic"), FlameColoring::Automatic);
    m_colorMenu->addSeparator();
    coloring(tr("By kind"), FlameColoring::Kind);
    coloring(tr("By package"), FlameColoring::Package);
    coloring(tr("By name"), FlameColoring::Name);
    coloring(tr("Difference"), FlameColoring::Difference);
    coloring(tr("Off-CPU"), FlameColoring::OffCpu);

    m_moreMenu->addMenu(m_orderMenu);
    m_moreMenu->addMenu(m_splitMenu);
    m_moreMenu->addMenu(m_colorMenu);
    m_moreMenu->addSeparator();
    m_moreMenu->addAction(tr("Show or hide frames…"), this, &FlameControls::framesRequested);
    m_recursion = m_moreMenu->addAction(tr("Collapse recursion"));
    m_moreMenu->addMenu(m_depthMenu);
    m_moreMenu->addMenu(m_shareMenu);
    addChoice(m_depthMenu, m_depths, tr("All frames"), 0);
    for (const int depth : {5, 10, 20, 40})
        addChoice(m_depthMenu, m_depths, tr("%1 frames").arg(depth), depth);
    addChoice(m_shareMenu, m_shares, tr("All frames"), 0.);
    for (const double share : {0.001, 0.005, 0.01, 0.02, 0.05})
        addChoice(m_shareMenu, m_shares, tr("At least %1").arg(formatPercent(share)), share);
    m_moreMenu->addSeparator();
    m_icicle = m_moreMenu->addAction(tr("From the top down (icicle)"));
    m_callers = m_moreMenu->addAction(tr("From what ran to its callers"));
    m_normalised = m_moreMenu->addAction(tr("Normalise the baseline"));
    m_moreMenu->addSeparator();
    m_functionsAction = m_moreMenu->addAction(tr("Table of functions"));
    for (QAction* action : {m_recursion, m_icicle, m_callers, m_normalised, m_functionsAction})
        action->setCheckable(true);

    connect(m_orders, &QActionGroup::triggered, this, [this](const QAction* action) {
        edit([&](FlameShape& shape) { shape.order = static_cast<FlameOrder>(action->data().toInt()); });
    });
    connect(m_splits, &QActionGroup::triggered, this, [this](const QAction* action) {
        edit([&](FlameShape& shape) { shape.split = static_cast<FlameSplit>(action->data().toInt()); });
    });
    connect(m_depths, &QActionGroup::triggered, this, [this](const QAction* action) {
        edit([&](FlameShape& shape) { shape.depth = action->data().toInt(); });
    });
    connect(m_shares, &QActionGroup::triggered, this, [this](const QAction* action) {
        edit([&](FlameShape& shape) { shape.smallestShare = action->data().toDouble(); });
    });
    connect(m_recursion, &QAction::triggered, this,
            [this](bool on) { edit([&](FlameShape& shape) { shape.recursionCollapsed = on; }); });
    connect(m_callers, &QAction::triggered, this, [this](bool on) {
        edit([&](FlameShape& shape) {
            shape.direction = on ? FlameDirection::Callers : FlameDirection::Callees;
        });
    });
    connect(m_colorings, &QActionGroup::triggered, this, [this](const QAction* action) {
        editLook(
            [&](FlameLook& look) { look.coloring = static_cast<FlameColoring>(action->data().toInt()); });
    });
    connect(m_icicle, &QAction::triggered, this,
            [this](bool on) { editLook([&](FlameLook& look) { look.icicle = on; }); });
    connect(m_normalised, &QAction::triggered, this,
            [this](bool on) { editLook([&](FlameLook& look) { look.normalised = on; }); });
    connect(m_functionsAction, &QAction::triggered, m_functions, &QToolButton::setChecked);
}

void FlameControls::edit(const std::function<void(FlameShape&)>& change)
{
    FlameShape shape = m_shape;
    change(shape);
    Q_EMIT shapeEdited(shape);
}

void FlameControls::editLook(const std::function<void(FlameLook&)>& change)
{
    FlameLook look = m_look;
    change(look);
    Q_EMIT lookEdited(look);
}

void FlameControls::setShape(const FlameShape& shape)
{
    m_shape = shape;
    showState();
}

void FlameControls::setLook(const FlameLook& look)
{
    m_look = look;
    showState();
}

void FlameControls::setAbilities(bool hasSlices, bool hasBaseline)
{
    m_hasSlices = hasSlices;
    m_hasBaseline = hasBaseline;
    showState();
}

void FlameControls::setFunctionsShown(bool shown)
{
    m_functions->setChecked(shown);
    m_functionsAction->setChecked(shown);
}

void FlameControls::showState()
{
    check(m_orders, static_cast<int>(m_shape.order));
    check(m_splits, static_cast<int>(m_shape.split));
    check(m_depths, m_shape.depth);
    check(m_shares, m_shape.smallestShare);
    check(m_colorings, static_cast<int>(m_look.coloring));
    m_recursion->setChecked(m_shape.recursionCollapsed);
    m_callers->setChecked(m_shape.direction == FlameDirection::Callers);
    m_icicle->setChecked(m_look.icicle);
    m_normalised->setChecked(m_look.normalised);
    m_normalised->setVisible(m_hasBaseline);
    for (QAction* action : m_orders->actions()) {
        if (action->data() != static_cast<int>(FlameOrder::Chronological))
            continue;
        action->setEnabled(m_hasSlices && !m_hasBaseline);
        action->setToolTip(m_hasBaseline ? tr("A difference has no order in time.")
                           : m_hasSlices
                               ? tr("Time from left to right, as the slices came")
                               : tr("These stacks were summed over the whole capture: an order in time "
                                    "needs stacks that were recorded in slices."));
    }
    for (QAction* action : m_colorings->actions())
        if (action->data() == static_cast<int>(FlameColoring::Difference))
            action->setVisible(m_hasBaseline);
}

void FlameControls::setQuery(const FlameQuery& query)
{
    m_regularExpression->setChecked(query.regularExpression);
    m_field->setText(query.text);
}

FlameQuery FlameControls::query() const
{
    return {m_field->text(), m_regularExpression->isChecked()};
}

void FlameControls::setAnswer(const QString& text, bool isWrong, bool canStep)
{
    m_answer->setFullText(text);
    m_answer->setHidden(text.isEmpty());
    m_previous->setVisible(canStep);
    m_next->setVisible(canStep);
    QPalette colors = palette();
    if (isWrong)
        colors.setColor(QPalette::Text, themeOf(this).error);
    m_field->setPalette(colors);
    m_field->setToolTip(isWrong ? plainToolTip(text) : QString());
    fit();
}

int FlameControls::widthOf(const QWidget* part) const
{
    return part->sizeHint().width() + layout()->spacing();
}

/// What has to stand in the line, however short of room it is.
int FlameControls::fixedWidth() const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() + narrowestField + layout()->spacing() +
                widthOf(m_regularExpression) + widthOf(m_more);
    if (!m_previous->isHidden())
        width += widthOf(m_previous) + widthOf(m_next);
    return width;
}

QSize FlameControls::minimumSizeHint() const
{
    return {fixedWidth() + (m_answer->isHidden() ? 0 : m_answer->minimumSizeHint().width()),
            QWidget::minimumSizeHint().height()};
}

/// Hides the buttons for which there is no room, the least used ones first.
void FlameControls::fit()
{
    int free = width() - fixedWidth();
    if (!m_answer->isHidden())
        free -= std::min(widthOf(m_answer), widestAnswer);
    const std::initializer_list<QToolButton*> byUse = {m_functions, m_order, m_colors, m_split};
    for (QToolButton* button : byUse) {
        free -= widthOf(button);
        button->setVisible(free >= 0);
    }
    m_orderMenu->menuAction()->setVisible(m_order->isHidden());
    m_splitMenu->menuAction()->setVisible(m_split->isHidden());
    m_colorMenu->menuAction()->setVisible(m_colors->isHidden());
    m_functionsAction->setVisible(m_functions->isHidden());
}

void FlameControls::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FlameControls::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

bool FlameControls::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !m_field->text().isEmpty()) {
            Q_EMIT stepRequested(!key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace bee
