// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/groupbar.h"

#include "widgets/table/cells.h"
#include "widgets/table/grouppresets.h"
#include "widgets/table/wraplayout.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace bee {

namespace {

constexpr int crossSize = 7;
constexpr int crossRoom = 16;

QString columnTitleOf(const Schema& schema, int column)
{
    QString title = columnTitle(schema[static_cast<std::size_t>(column)]);
    return title.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

GroupChip::GroupChip(const QString& text, bool first, bool last, bool removable, QWidget* parent)
    : QToolButton(parent), m_first(first), m_last(last), m_removable(removable)
{
    setText(text);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    if (removable)
        setStyleSheet(QStringLiteral("QToolButton { padding-right: %1px; }").arg(crossRoom + 6));
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(removable ? tr("Delete removes it, Ctrl+Left and Ctrl+Right move it")
                         : tr("Ctrl+Left and Ctrl+Right move it"));
    connect(this, &QToolButton::clicked, this, &GroupChip::showMenu);
}

QRect GroupChip::crossRect() const
{
    return m_removable ? QRect(width() - crossRoom - 5, 0, crossRoom + 5, height()) : QRect();
}

void GroupChip::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Move left"), this, [this] { Q_EMIT moved(-1); })->setEnabled(!m_first);
    menu->addAction(tr("Move right"), this, [this] { Q_EMIT moved(1); })->setEnabled(!m_last);
    menu->addAction(tr("Remove"), this, [this] { Q_EMIT removed(); })->setEnabled(m_removable);
    menu->popup(mapToGlobal(QPoint(0, height() + 1)));
}

void GroupChip::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && m_removable)
        Q_EMIT removed();
    else if (control && event->key() == Qt::Key_Left && !m_first)
        Q_EMIT moved(-1);
    else if (control && event->key() == Qt::Key_Right && !m_last)
        Q_EMIT moved(1);
    else
        QToolButton::keyPressEvent(event);
}

void GroupChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->pos())) {
        setDown(false);
        Q_EMIT removed();
        return;
    }
    QToolButton::mouseReleaseEvent(event);
}

void GroupChip::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    if (!m_removable)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(this).mutedText, 1.2));
    const QRectF cross(width() - crossRoom, (height() - crossSize) / 2.0, crossSize, crossSize);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

GroupBar::GroupBar(QWidget* parent) : QWidget(parent), m_chips(nullptr)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* chips = new QWidget;
    m_chips = new WrapLayout(chips);
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(5);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    chips->setSizePolicy(policy);
    auto* back = new QToolButton;
    back->setText(tr("Back to the rows"));
    back->setToolTip(tr("Show the rows again (Alt+Left)"));
    back->setFocusPolicy(Qt::StrongFocus);
    connect(back, &QToolButton::clicked, this, &GroupBar::closed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 6);
    layout->addWidget(chips, 1, Qt::AlignTop);
    layout->addWidget(back, 0, Qt::AlignTop);
}

void GroupBar::setQuery(const Schema& schema, const GroupQuery& query)
{
    const auto known = [&schema](int column) {
        return column >= 0 && static_cast<std::size_t>(column) < schema.size();
    };
    if (query.by.empty() || !std::all_of(query.by.begin(), query.by.end(), known))
        return;
    m_schema = schema;
    m_query = query;
    std::erase_if(m_query.measures, [&](const GroupMeasure& measure) {
        return measure.aggregate != Aggregate::Count && !known(measure.column);
    });
    rebuild();
}

void GroupBar::change(const GroupQuery& query)
{
    m_query = query;
    // The chip that asked for it is still at work.
    QMetaObject::invokeMethod(
        this, [this] { rebuild(); }, Qt::QueuedConnection);
    Q_EMIT queryChanged();
}

QLabel* GroupBar::label(const QString& text)
{
    auto* label = new QLabel(text, m_chips->parentWidget());
    label->setTextFormat(Qt::PlainText);
    label->setProperty("muted", true);
    return label;
}

QToolButton* GroupBar::addButton(const QString& name)
{
    auto* button = new QToolButton(m_chips->parentWidget());
    button->setText(QStringLiteral("+"));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

void GroupBar::rebuild()
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QWidget* const home = m_chips->parentWidget();
    const auto addChips = [&](std::size_t count, bool lastStays, const auto& textOf, const auto& partOf,
                              const QString& kind) {
        for (std::size_t i = 0; i < count; ++i) {
            auto* chip = new GroupChip(textOf(i), i == 0, i + 1 == count, count > 1 || !lastStays, home);
            chip->setAccessibleName(kind.arg(textOf(i)));
            connect(chip, &GroupChip::removed, this, [this, partOf, i] {
                GroupQuery query = m_query;
                auto& list = partOf(query);
                list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
                change(query);
            });
            connect(chip, &GroupChip::moved, this, [this, partOf, i](int by) {
                GroupQuery query = m_query;
                auto& list = partOf(query);
                std::swap(list[i], list[by < 0 ? i - 1 : i + 1]);
                change(query);
            });
            m_chips->addWidget(chip);
            chip->show();
        }
    };
    m_chips->addWidget(label(tr("Grouped by")));
    addChips(
        m_query.by.size(), true, [this](std::size_t i) { return columnTitleOf(m_schema, m_query.by[i]); },
        [](GroupQuery& query) -> std::vector<int>& { return query.by; }, tr("Grouped by %1"));
    QToolButton* columns = addButton(tr("Group by another column"));
    fillColumns(columns->menu());
    m_chips->addWidget(columns);
    m_chips->addWidget(label(tr("Measured")));
    addChips(
        m_query.measures.size(), true,
        [this](std::size_t i) {
            return measureTitle(m_query.measures[i], m_schema).replace(QLatin1Char('&'), QLatin1String("&&"));
        },
        [](GroupQuery& query) -> std::vector<GroupMeasure>& { return query.measures; }, tr("Measured: %1"));
    QToolButton* measures = addButton(tr("Measure something else too"));
    fillMeasures(measures->menu());
    m_chips->addWidget(measures);
    for (int i = 0; i < m_chips->count(); ++i)
        m_chips->itemAt(i)->widget()->show();
    home->updateGeometry();
    updateGeometry();
}

void GroupBar::fillColumns(QMenu* menu)
{
    for (std::size_t i = 0; i < m_schema.size(); ++i) {
        const auto column = static_cast<int>(i);
        if (std::find(m_query.by.begin(), m_query.by.end(), column) != m_query.by.end())
            continue;
        menu->addAction(columnTitleOf(m_schema, column), this, [this, column] {
            GroupQuery query = m_query;
            query.by.push_back(column);
            change(query);
        });
    }
    menu->setEnabled(!menu->isEmpty());
}

void GroupBar::fillMeasures(QMenu* menu)
{
    const auto offer = [this](QMenu* into, const GroupMeasure& measure, const QString& name) {
        const auto& present = m_query.measures;
        QAction* action = into->addAction(name, this, [this, measure] {
            GroupQuery query = m_query;
            query.measures.push_back(measure);
            change(query);
        });
        action->setEnabled(std::find(present.begin(), present.end(), measure) == present.end());
    };
    offer(menu, {}, measureTitle({}, m_schema));
    for (std::size_t i = 0; i < m_schema.size(); ++i) {
        const auto column = static_cast<int>(i);
        if (!isMeasurable(m_schema, column))
            continue;
        QMenu* of = menu->addMenu(columnTitleOf(m_schema, column));
        for (const Aggregate aggregate : {Aggregate::Sum, Aggregate::Min, Aggregate::Mean, Aggregate::P50,
                                          Aggregate::P95, Aggregate::P99, Aggregate::Max})
            offer(of, {aggregate, column}, aggregateName(aggregate));
    }
}

} // namespace bee
