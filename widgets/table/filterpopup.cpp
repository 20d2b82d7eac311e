// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table/filterpopup.h"

#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace bee {

namespace {

constexpr int detailRole = Qt::UserRole;
constexpr int mostRowsShown = 12;
constexpr int margin = 8;
constexpr int gap = 24; ///< between a completion and its detail
constexpr int narrowest = 240;
constexpr int widest = 640;

/// A completion at the left, what it is at the right.
class CompletionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(option.widget);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        if (current || hovered)
            painter->fillRect(option.rect, current ? theme.selection : theme.raised);
        const QRect space = option.rect.adjusted(margin, 0, -margin, 0);
        const QString detail = index.data(detailRole).toString();
        const int detailWidth = option.fontMetrics.horizontalAdvance(detail);
        painter->setFont(option.font);
        painter->setPen(current ? theme.text : theme.mutedText);
        if (!detail.isEmpty())
            painter->drawText(space, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), detail);
        const QFont mono = monospaceFont();
        const int left = space.width() - (detail.isEmpty() ? 0 : detailWidth + gap);
        painter->setFont(mono);
        painter->setPen(theme.text);
        painter->drawText(space, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                          QFontMetrics(mono).elidedText(index.data().toString(), Qt::ElideMiddle, left));
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QFontMetrics mono(monospaceFont());
        const QString detail = index.data(detailRole).toString();
        const int detailWidth = detail.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(detail) + gap;
        return {mono.horizontalAdvance(index.data().toString().left(200)) + detailWidth + 2 * margin,
                std::max(mono.height(), option.fontMetrics.height()) + 6};
    }
};

} // namespace

FilterPopup::FilterPopup(QWidget* field)
    : QFrame(field, Qt::ToolTip | Qt::FramelessWindowHint), m_model(new QStandardItemModel(this)),
      m_list(new QListView), m_message(new QLabel)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("filterPopup"));
    setProperty("panel", true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CompletionDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Completions"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(margin, 5, margin, 5);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 3, 1, 3);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_message);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
}

void FilterPopup::setCompletions(const std::vector<FilterCompletion>& completions)
{
    m_model->clear();
    for (const FilterCompletion& completion : completions) {
        // Values come from the host.
        auto* item = new QStandardItem(displayText(completion.text.toStdString(), 400));
        item->setData(displayText(completion.detail.toStdString(), 200), detailRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex({});
}

void FilterPopup::setMessage(const QString& text, bool isError)
{
    m_message->setText(text);
    m_message->setProperty("tone", isError ? QVariant(QStringLiteral("error")) : QVariant());
    m_message->setProperty("muted", isError ? QVariant() : QVariant(true));
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
}

void FilterPopup::placeBelow(const QWidget& field)
{
    const int rows = std::min(count(), mostRowsShown);
    if (rows == 0 && m_message->text().isEmpty()) {
        hide();
        return;
    }
    m_list->setHidden(rows == 0);
    m_message->setHidden(m_message->text().isEmpty());
    int width = std::max(narrowest, std::min(field.width(), widest));
    int height = 6;
    if (rows > 0) {
        constexpr int scrollBar = 14;
        width = std::clamp(m_list->sizeHintForColumn(0) + scrollBar, width, widest);
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
        height += m_list->height();
    }
    if (!m_message->text().isEmpty())
        height += m_message->heightForWidth(width - 2);
    layout()->activate(); // else the minimum of what it held before holds it
    QPoint at = field.mapToGlobal(QPoint(0, field.height() + 2));
    if (const QScreen* screen = field.screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(std::max(room.left(), std::min(at.x(), room.right() - width)));
        if (at.y() + height > room.bottom()) // above the field
            at.setY(std::max(room.top(), field.mapToGlobal(QPoint(0, 0)).y() - height - 2));
    }
    setGeometry(QRect(at, QSize(width, height)));
    if (!isVisible())
        show();
    raise();
}

int FilterPopup::count() const
{
    return m_model->rowCount();
}

int FilterPopup::current() const
{
    return m_list->currentIndex().row();
}

void FilterPopup::moveCurrent(int by)
{
    if (count() == 0)
        return;
    const int from = current();
    const int to = from < 0 ? (by > 0 ? 0 : count() - 1) : std::clamp(from + by, 0, count() - 1);
    m_list->setCurrentIndex(m_model->index(to, 0));
    Q_EMIT currentChanged();
}

} // namespace bee
