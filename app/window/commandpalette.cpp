// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commandpalette.h"

#include "app/window/commanddelegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int widest = 720;
constexpr int fromTop = 56;
constexpr int pageRows = 8;
constexpr std::size_t mostRows = 300;

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window), m_field(new QLineEdit), m_list(new QListView), m_model(new QStandardItemModel(this)),
      m_note(new QLabel), m_shade(new QFrame(window))
{
    setObjectName(QStringLiteral("CommandPalette"));
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    setAutoFillBackground(true);
    setAccessibleName(tr("Command palette"));
    m_field->setAccessibleName(tr("Search for a command, tool, host or capture"));
    m_field->setPlaceholderText(tr("Search for a command, tool, host or capture"));
    m_field->setMaxLength(200);
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("muted", true);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(12, 4, 12, 6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto* fieldRow = new QVBoxLayout;
    fieldRow->setContentsMargins(8, 8, 8, 6);
    fieldRow->addWidget(m_field);
    layout->addLayout(fieldRow);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);

    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::showReason);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    // The window behind takes no part while the palette is open; a click there puts it away.
    m_shade->setAttribute(Qt::WA_NoSystemBackground);
    m_shade->installEventFilter(this);
    m_shade->hide();
    hide();
}

void CommandPalette::open(std::vector<Command> commands, const QStringList& recent)
{
    m_commands = std::move(commands);
    m_recent = recent;
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    {
        const QSignalBlocker blocker(m_field);
        m_field->clear();
    }
    narrow();
    place();
    m_shade->show();
    m_shade->raise();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

QStringList CommandPalette::offered() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (!m_model->index(row, 0).data(HeadingRole).toBool())
            titles += m_model->index(row, 0).data(Qt::DisplayRole).toString();
    return titles;
}

void CommandPalette::narrow()
{
    std::vector<RankedCommand> ranked = rankCommands(m_commands, m_field->text(), m_recent);
    if (ranked.size() > mostRows)
        ranked.resize(mostRows);
    m_model->clear();
    QString group;
    int first = -1;
    for (const RankedCommand& one : ranked) {
        if (one.group != group || m_model->rowCount() == 0) {
            group = one.group;
            auto* heading = new QStandardItem(group);
            heading->setData(true, HeadingRole);
            heading->setFlags(Qt::ItemIsEnabled);
            m_model->appendRow(heading);
        }
        const Command& command = m_commands[one.index];
        auto* item = new QStandardItem(command.title);
        item->setData(static_cast<int>(one.index), IndexRole);
        QVariantList hits;
        for (const qsizetype hit : one.hits)
            hits += static_cast<int>(hit);
        item->setData(hits, HitsRole);
        item->setData(command.reason.isEmpty() ? command.detail : command.reason, DetailRole);
        item->setData(command.hint, HintRole);
        item->setData(command.reason.isEmpty(), PossibleRole);
        QStringList spoken{command.title, command.detail, command.hint};
        if (!command.reason.isEmpty())
            spoken += tr("Not now: %1").arg(command.reason);
        spoken.removeAll(QString());
        item->setData(spoken.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        m_model->appendRow(item);
        if (first < 0)
            first = m_model->rowCount() - 1;
    }
    if (first >= 0)
        m_list->setCurrentIndex(m_model->index(first, 0));
    m_list->scrollToTop();
    showReason();
    place();
}

void CommandPalette::showReason()
{
    const QModelIndex current = m_list->currentIndex();
    const bool possible = current.data(PossibleRole).toBool();
    m_note->setText(!current.isValid() ? tr("Nothing is called like that.")
                    : possible         ? tr("Enter does it, Escape puts this away.")
                                       : tr("Not now: %1").arg(current.data(DetailRole).toString()));
}

void CommandPalette::step(int by)
{
    const int rows = m_model->rowCount();
    const int direction = by > 0 ? 1 : -1;
    int row = m_list->currentIndex().row();
    int left = std::abs(by);
    int target = row;
    while (left > 0) {
        row += direction;
        if (row < 0 || row >= rows) {
            if (std::abs(by) > 1 || target < 0)
                break;
            row = direction > 0 ? 0 : rows - 1; // one step goes around
        }
        if (!m_model->index(row, 0).data(HeadingRole).toBool()) {
            target = row;
            --left;
        }
        if (rows <= 1)
            break;
    }
    if (target < 0)
        return;
    m_list->setCurrentIndex(m_model->index(target, 0));
    // The first command shows its heading too.
    m_list->scrollTo(m_model->index(target > 0 && direction < 0 ? target - 1 : target, 0));
    m_list->scrollTo(m_model->index(target, 0));
}

void CommandPalette::choose()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || current.data(HeadingRole).toBool() || !current.data(PossibleRole).toBool())
        return;
    const Command command = m_commands[static_cast<std::size_t>(current.data(IndexRole).toInt())];
    close();
    Q_EMIT used(command.id);
    // After the key event: the command may open a dialog.
    QTimer::singleShot(0, this, [command] { command.run(); });
}

void CommandPalette::close()
{
    hide();
    m_shade->hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    m_commands.clear();
    m_model->clear();
}

/// In the upper middle of the window, as high as the list asks for.
void CommandPalette::place()
{
    const QWidget* window = parentWidget();
    const int width = std::min(widest, window->width() - 80);
    int rows = 0;
    QStyleOptionViewItem option;
    option.font = m_list->font();
    for (int row = 0; row < m_model->rowCount() && rows < window->height(); ++row)
        rows += m_list->sizeHintForRow(row);
    const int field = m_field->sizeHint().height() + 14;
    const int note = std::max(m_note->heightForWidth(width), m_note->sizeHint().height());
    const int highest = window->height() - fromTop - 48;
    setGeometry((window->width() - width) / 2, fromTop, width, std::min(highest, field + rows + note + 6));
    m_shade->setGeometry(window->rect());
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (watched == m_shade) {
        if (event->type() == QEvent::MouseButtonPress)
            close();
        return event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel;
    }
    if (watched != m_field || !isVisible())
        return false;
    // Escape and Enter belong to the palette even where the window has a shortcut on them.
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool ours = key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter ||
                      key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
                      key == Qt::Key_PageDown || key == Qt::Key_Tab || key == Qt::Key_Backtab;
    if (!ours)
        return false;
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return false;
    switch (key) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        break;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        break;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        break;
    case Qt::Key_PageUp:
        step(-pageRows);
        break;
    default:
        step(pageRows);
    }
    return true;
}

void CommandPalette::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if ((event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) && isVisible())
        place();
}

} // namespace bee
