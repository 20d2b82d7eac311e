// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/librarydialog.h"

#include "app/dialogs/scripteditormessages.h"
#include "app/dialogs/scriptreview.h"
#include "app/library/userfiles.h"
#include "remote/tools/scripttool.h"
#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bee {

namespace {

constexpr int columnGap = 16;
enum Column { Name, Version, State, Description };

QString shown(const QString& text)
{
    return displayText(text.toStdString());
}

} // namespace

LibraryDialog::LibraryDialog(FetchOptions options, QWidget* parent)
    : QDialog(parent), m_options(std::move(options)), m_acceptance(userfiles::acceptedScripts()),
      m_address(new QLineEdit), m_add(new QPushButton(tr("Add"))), m_list(new QTreeWidget),
      m_status(new QLabel), m_refresh(new QPushButton(tr("Refresh"))),
      m_difference(new QPushButton(tr("Show difference…"))), m_remove(new QPushButton(tr("Remove library")))
{
    setWindowTitle(tr("Script libraries"));
    resize(820, 480);
    auto* what = new QLabel(tr("A team keeps its bpftrace scripts in one place: a folder or an https address "
                               "with a manifest.json. They are fetched when you ask for it, and a new or "
                               "changed one runs only after you accepted it."));
    what->setWordWrap(true);
    what->setProperty("muted", true);
    m_address->setPlaceholderText(tr("https://host/scripts/ or /path/of/a/folder"));
    m_address->setAccessibleName(tr("Address of a library"));
    m_list->setHeaderLabels({tr("Script"), tr("Version"), tr("State"), tr("Description")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setIndentation(16);
    m_list->setAccessibleName(tr("Scripts of the libraries"));
    m_list->setProperty("panel", true);
    m_list->header()->setStretchLastSection(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);

    auto* addRow = new QHBoxLayout;
    addRow->addWidget(m_address, 1);
    addRow->addWidget(m_add);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_refresh);
    buttons->addWidget(m_difference);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* close = new QPushButton(tr("Close"));
    buttons->addWidget(close);
    for (QPushButton* button : {m_add, m_refresh, m_difference, m_remove, close})
        button->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(what);
    layout->addLayout(addRow);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_status);
    layout->addLayout(buttons);

    connect(m_add, &QPushButton::clicked, this, &LibraryDialog::add);
    connect(m_address, &QLineEdit::returnPressed, this, &LibraryDialog::add);
    connect(m_address, &QLineEdit::textChanged, this, &LibraryDialog::updateButtons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &LibraryDialog::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (m_difference->isEnabled())
            showDifference();
    });
    connect(m_refresh, &QPushButton::clicked, this, &LibraryDialog::refresh);
    connect(m_difference, &QPushButton::clicked, this, &LibraryDialog::showDifference);
    connect(m_remove, &QPushButton::clicked, this, &LibraryDialog::removeCurrent);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    for (const QString& text : userfiles::libraryAddresses())
        if (const Result<LibraryAddress> address = parseLibraryAddress(text); address.hasValue())
            open(address.value());
    fill();
}

LibraryDialog::~LibraryDialog() = default;

ScriptLibrary* LibraryDialog::open(const LibraryAddress& address)
{
    m_libraries.push_back(std::make_unique<ScriptLibrary>(address, userfiles::libraryStore(), m_options));
    ScriptLibrary* library = m_libraries.back().get();
    // Queued: the answer may remove the library that gives it.
    connect(
        library, &ScriptLibrary::refreshed, this,
        [this, library] {
            if (library == m_adding) {
                m_adding = nullptr;
                m_address->clear();
                userfiles::setLibraryAddresses(userfiles::libraryAddresses() << library->address().text);
            }
            m_status->clear();
            fill();
            Q_EMIT catalogueChanged();
        },
        Qt::QueuedConnection);
    connect(
        library, &ScriptLibrary::failed, this,
        [this, library](const Error& error) {
            if (library == m_adding) {
                m_adding = nullptr;
                std::erase_if(m_libraries, [library](const auto& one) { return one.get() == library; });
            }
            fill();
            showProblem(error);
        },
        Qt::QueuedConnection);
    return library;
}

void LibraryDialog::add()
{
    if (m_adding || m_address->text().trimmed().isEmpty())
        return;
    const Result<LibraryAddress> address = parseLibraryAddress(m_address->text());
    if (!address.hasValue())
        return showProblem(address.error());
    for (const auto& library : m_libraries)
        if (library->address().text == address.value().text)
            return showProblem({tr("%1 is in the list already.").arg(address.value().text), {}, {}});
    m_adding = open(address.value());
    m_adding->refresh();
    m_status->setText(tr("Fetching…"));
    updateButtons();
}

void LibraryDialog::refresh()
{
    for (const auto& library : m_libraries)
        library->refresh();
    m_status->setText(tr("Fetching…"));
    updateButtons();
}

void LibraryDialog::removeCurrent()
{
    ScriptLibrary* library = currentLibrary();
    if (!library)
        return;
    QStringList addresses = userfiles::libraryAddresses();
    addresses.removeAll(library->address().text);
    userfiles::setLibraryAddresses(addresses);
    const Result<void> removed = library->removeStored();
    std::erase_if(m_libraries, [library](const auto& one) { return one.get() == library; });
    m_status->clear();
    fill();
    if (!removed.hasValue())
        showProblem(removed.error());
    Q_EMIT catalogueChanged();
}

void LibraryDialog::showDifference()
{
    const std::optional<LibraryEntry> entry = currentEntry();
    if (!entry)
        return;
    const Result<QByteArray> text = readScript(entry->file);
    if (!text.hasValue())
        return showProblem(text.error());
    const QString file = entry->script.name + QStringLiteral(".bt");
    const ScriptReview review{file, entry->file, scriptHash(text.value()), text.value(),
                              m_acceptance.lastAccepted(file)};
    if (ScriptReviewDialog::ask(m_acceptance, review, {}, this, ScriptReviewDialog::Purpose::Remember))
        fill();
}

void LibraryDialog::showProblem(const Error& error)
{
    m_status->setText(displayLines(error.text()));
    updateButtons();
}

void LibraryDialog::fill()
{
    const QString current = currentEntry() ? currentEntry()->file : QString();
    m_list->clear();
    const Theme& theme = themeOf(this);
    int number = 0;
    for (const auto& library : m_libraries) {
        auto* top = new QTreeWidgetItem(m_list);
        const QString name = library->manifest().library;
        top->setText(Name, shown(name.isEmpty() ? library->address().text
                                                : name + QStringLiteral("   ") + library->address().text));
        top->setForeground(Name, theme.mutedText);
        top->setFirstColumnSpanned(true);
        top->setData(Name, Qt::UserRole, number);
        int row = 0;
        for (const LibraryEntry& entry : library->entries(m_acceptance)) {
            auto* item = new QTreeWidgetItem(top);
            item->setText(Name, entry.script.name);
            item->setText(Version, shown(entry.script.version));
            item->setText(Description, shown(entry.script.description));
            item->setToolTip(Description, shown(entry.script.description).toHtmlEscaped());
            item->setText(State, entry.state == LibraryEntry::State::New       ? tr("new")
                                 : entry.state == LibraryEntry::State::Changed ? tr("changed")
                                                                               : tr("accepted"));
            item->setForeground(State, entry.state == LibraryEntry::State::Accepted ? theme.mutedText
                                                                                    : theme.warning);
            item->setData(Name, Qt::UserRole, number);
            item->setData(Version, Qt::UserRole, row++);
            if (entry.file == current)
                m_list->setCurrentItem(item);
        }
        ++number;
    }
    m_list->expandAll();
    for (const int column : {Name, Version, State}) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, m_list->columnWidth(column) + columnGap);
    }
    updateButtons();
}

void LibraryDialog::updateButtons()
{
    const bool busy = std::any_of(m_libraries.begin(), m_libraries.end(),
                                  [](const auto& library) { return library->isRefreshing(); });
    m_add->setEnabled(!busy && !m_address->text().trimmed().isEmpty());
    m_refresh->setEnabled(!busy && !m_libraries.empty());
    m_difference->setEnabled(!busy && currentEntry().has_value());
    m_remove->setEnabled(!busy && currentLibrary());
}

ScriptLibrary* LibraryDialog::currentLibrary() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    const auto number = item ? item->data(Name, Qt::UserRole).toUInt() : 0;
    return item && number < m_libraries.size() ? m_libraries[number].get() : nullptr;
}

std::optional<LibraryEntry> LibraryDialog::currentEntry() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    const ScriptLibrary* library = currentLibrary();
    if (!library || !item->parent())
        return std::nullopt;
    const std::vector<LibraryEntry> entries = library->entries(m_acceptance);
    const auto row = item->data(Version, Qt::UserRole).toUInt();
    return row < entries.size() ? std::optional(entries[row]) : std::nullopt;
}

} // namespace bee
