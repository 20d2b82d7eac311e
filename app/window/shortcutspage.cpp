// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcutspage.h"

#include "app/window/windowactions.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bee {

ShortcutsPage::ShortcutsPage(const QList<QAction*>& actions, const std::vector<ViewKeys>& views,
                             QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit), m_tree(new QTreeWidget), m_none(new QLabel)
{
    setWindowTitle(tr("Keys"));
    resize(640, 620);
    m_search->setPlaceholderText(tr("Search for a key or what it does"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_tree->setAccessibleName(tr("Keys and what they do"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("What it does"), tr("Keys")});
    m_tree->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_none->setText(tr("No key is called like that."));
    m_none->setProperty("muted", true);
    m_none->setVisible(false);

    QStringList order;
    QMap<QString, std::vector<ViewKeys::Entry>> groups;
    for (const QAction* action : actions) {
        if (action->objectName().isEmpty())
            continue;
        const QString group = windowactions::group(*action);
        if (!groups.contains(group))
            order += group;
        groups[group].push_back({windowactions::keys(*action), windowactions::title(*action)});
    }
    for (const QString& group : std::as_const(order))
        addGroup(group, groups.value(group));
    for (const ViewKeys& view : views)
        addGroup(view.view, view.entries);
    m_tree->expandAll();
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsPage::narrow);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_none);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buttons);
    m_search->setFocus();
}

void ShortcutsPage::addGroup(const QString& title, const std::vector<ViewKeys::Entry>& entries)
{
    auto* heading = new QTreeWidgetItem(m_tree, {title});
    heading->setFlags(Qt::ItemIsEnabled);
    QFont bold = m_tree->font();
    bold.setBold(true);
    heading->setFont(0, bold);
    heading->setFirstColumnSpanned(true);
    for (const ViewKeys::Entry& entry : entries) {
        auto* item = new QTreeWidgetItem(heading, {entry.what, entry.keys.isEmpty() ? tr("–") : entry.keys});
        item->setToolTip(0, entry.what.toHtmlEscaped());
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
}

/// All words must stand in the row or its heading.
void ShortcutsPage::narrow(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool any = false;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        bool anyHere = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* item = group->child(j);
            const QString all =
                group->text(0) + QLatin1Char(' ') + item->text(0) + QLatin1Char(' ') + item->text(1);
            const bool found = std::all_of(words.begin(), words.end(), [&](const QString& word) {
                return all.contains(word, Qt::CaseInsensitive);
            });
            item->setHidden(!found);
            anyHere |= found;
        }
        group->setHidden(!anyHere);
        any |= anyHere;
    }
    m_none->setVisible(!any);
}

} // namespace bee
