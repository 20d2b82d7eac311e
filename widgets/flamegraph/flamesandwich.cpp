// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamesandwich.h"

#include "widgets/flamegraph/flamenames.h"
#include "widgets/theme/elidedlabel.h"
#include "widgets/theme/format.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace bee {

namespace {

QWidget* titled(const QString& title, QWidget* content, bool isBelow)
{
    auto* pane = new QWidget;
    auto* label = new QLabel(title);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("caption", true);
    label->setContentsMargins(8, 2, 8, 2);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(label);
    column->addWidget(content, 1);
    column->setDirection(isBelow ? QBoxLayout::BottomToTop : QBoxLayout::TopToBottom);
    return pane;
}

} // namespace

FlameSandwich::FlameSandwich(QWidget* parent)
    : QWidget(parent), m_callers(new FlameCanvas), m_callees(new FlameCanvas), m_title(new ElidedLabel),
      m_amount(new ElidedLabel), m_close(new QToolButton)
{
    m_callers->setAccessibleName(tr("Callers"));
    m_callees->setAccessibleName(tr("Callees"));
    m_title->setProperty("title", true);
    m_amount->setProperty("muted", true);
    m_close->setText(tr("Whole graph"));
    m_close->setToolTip(tr("Back to the whole flame graph (Escape)"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAutoRaise(true);

    auto* middle = new QWidget;
    auto* line = new QHBoxLayout(middle);
    line->setContentsMargins(8, 3, 8, 3);
    line->addWidget(m_title);
    line->addWidget(m_amount);
    line->addStretch(1);
    line->addWidget(m_close);
    auto* upper = new QWidget;
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->setSpacing(0);
    upperColumn->addWidget(titled(tr("Callers"), m_callers, false), 1);
    upperColumn->addWidget(middle);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(upper);
    splitter->addWidget(titled(tr("Callees"), m_callees, true));
    splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    setFocusProxy(m_callees);

    connect(m_close, &QToolButton::clicked, this, &FlameSandwich::closed);
    for (FlameCanvas* canvas : {m_callers, m_callees}) {
        canvas->setActions({FlameAction::Sandwich, FlameAction::Search, FlameAction::NarrowFrame});
        connect(canvas, &FlameCanvas::frameHovered, this, [this, canvas](std::optional<std::size_t> frame) {
            Q_EMIT frameHovered(canvas->flameLayout(), frame);
        });
        connect(canvas, &FlameCanvas::actionRequested, this, &FlameSandwich::actionRequested);
    }
}

void FlameSandwich::open(std::shared_ptr<const StackProfile> profile, const FlameShape& wanted,
                         const QString& function)
{
    m_function = function;
    m_title->setFullText(displayText(readableFrameName(function.toStdString()), 400));
    FlameShape shape = wanted;
    shape.split = FlameSplit::Merged;
    shape.depth = 0;
    if (shape.order == FlameOrder::Chronological)
        shape.order = FlameOrder::Count;
    m_job.start(
        [profile = std::move(profile), shape, function](const FlameStop& stop) {
            const auto layout = [&](FlameDirection direction, const QString& root) {
                FlameShape half = shape;
                half.direction = direction;
                half.function = root;
                return std::make_shared<const FlameLayout>(profile, half, stop);
            };
            Layouts layouts{layout(FlameDirection::Callers, function),
                            layout(FlameDirection::Callees, function), 0};
            FlameShape whole = shape;
            whole.depth = 1;
            layouts.total = FlameLayout(profile, whole, stop).total();
            return layouts;
        },
        [this](Layouts layouts) {
            m_callers->setEmptyText(tr("No stacks with this function"));
            m_callees->setEmptyText(tr("No stacks with this function"));
            m_callers->setLayout(layouts.callers);
            m_callees->setLayout(layouts.callees);
            const FlameLayout& callees = *layouts.callees;
            quint64 self = 0;
            if (!callees.isEmpty()) {
                self = callees.frames().front().self;
                const auto [first, last] = callees.children(0);
                for (std::size_t child = first; child < last; ++child)
                    self += callees.frames()[child].self;
            }
            m_amount->setFullText(tr("%1, %2 of all, %3 in itself")
                                      .arg(flameCount(callees.total(), callees.unit()),
                                           flameShare(callees.total(), layouts.total),
                                           flameShare(self, layouts.total)));
            Q_EMIT finished();
        });
}

void FlameSandwich::setLook(const FlameLook& look)
{
    FlameLook half = look;
    half.icicle = false;
    m_callers->setLook(half);
    half.icicle = true;
    m_callees->setLook(half);
}

void FlameSandwich::setCardContext(const FlameCardContext& context)
{
    m_callers->setCardContext(context);
    m_callees->setCardContext(context);
}

void FlameSandwich::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace bee
