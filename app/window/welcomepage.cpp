// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/welcomepage.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int columnWidth = 340;
constexpr int longestList = 5;

QLabel* caption(const QString& text)
{
    auto* label = new QLabel(text);
    label->setProperty("caption", true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// A card: title, one sentence, and room for what one can do.
QVBoxLayout* addCard(QGridLayout* grid, int row, int column, const QString& title, const QString& sentence)
{
    auto* card = new QFrame;
    card->setProperty("panel", true);
    card->setFixedWidth(columnWidth);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(18, 16, 18, 16);
    layout->setSpacing(8);
    auto* titleLabel = new QLabel(title);
    titleLabel->setProperty("title", true);
    auto* text = new QLabel(sentence);
    text->setProperty("muted", true);
    text->setWordWrap(true);
    layout->addWidget(titleLabel);
    layout->addWidget(text);
    layout->addStretch();
    grid->addWidget(card, row, column);
    return layout;
}

/// A recording that was never saved has no name of its own.
QString titleOf(const QFileInfo& file)
{
    return file.fileName().startsWith(QLatin1String("recording-"))
               ? WelcomePage::tr("Recording of %1")
                     .arg(QLocale().toString(file.lastModified(), QLocale::ShortFormat))
               : file.fileName();
}

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent), m_host(new QLineEdit), m_hosts(new QVBoxLayout), m_sessions(new QVBoxLayout),
      m_leftTitle(caption(tr("RECOVERED AFTER A CRASH"))), m_left(new QVBoxLayout)
{
    auto* name = new QLabel(QStringLiteral("Beescope"));
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 2.2);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    auto* claim =
        new QLabel(tr("Run the eBPF tools that are installed on a Linux host, and see what they say."));
    claim->setProperty("muted", true);

    auto* grid = new QGridLayout;
    grid->setSpacing(14);

    QVBoxLayout* remote = addCard(grid, 0, 0, tr("Connect to a host"),
                                  tr("Over SSH, as in a terminal: keys, agent and ~/.ssh/config are used. "
                                     "Nothing is installed there and nothing stays behind."));
    m_host->setPlaceholderText(tr("[user@]name[:port]"));
    m_host->setAccessibleName(tr("Host"));
    auto* connectButton = new QPushButton(tr("Connect"));
    connectButton->setProperty("primary", true);
    auto* hostRow = new QHBoxLayout;
    hostRow->addWidget(m_host, 1);
    hostRow->addWidget(connectButton);
    remote->addLayout(hostRow);
    connect(connectButton, &QPushButton::clicked, this,
            [this] { Q_EMIT connectRequested(m_host->text().trimmed()); });
    connect(m_host, &QLineEdit::returnPressed, connectButton, &QPushButton::click);

    QVBoxLayout* local =
        addCard(grid, 0, 1, tr("This machine"),
                tr("Trace the machine Beescope runs on. Needs root, or sudo without a password."));
    auto* localButton = new QPushButton(tr("Trace this machine"));
    local->addWidget(localButton, 0, Qt::AlignLeft);
    connect(localButton, &QPushButton::clicked, this, &WelcomePage::localRequested);

    QVBoxLayout* open = addCard(
        grid, 1, 0, tr("Open a session"),
        tr("A .bscope file: every capture with its raw output, where it came from, and what was lost."));
    auto* openButton = new QPushButton(tr("Open…"));
    open->addWidget(openButton, 0, Qt::AlignLeft);
    connect(openButton, &QPushButton::clicked, this, [this] { Q_EMIT openRequested({}); });

    QVBoxLayout* example = addCard(grid, 1, 1, tr("Look at an example"),
                                   tr("A session recorded from real tools on a busy machine: processes, "
                                      "scheduler latency and CPU stacks."));
    auto* exampleButton = new QPushButton(tr("Open the example"));
    example->addWidget(exampleButton, 0, Qt::AlignLeft);
    connect(exampleButton, &QPushButton::clicked, this, &WelcomePage::exampleRequested);

    for (QVBoxLayout* list : {m_hosts, m_sessions, m_left}) {
        list->setSpacing(0);
        list->setContentsMargins(0, 0, 0, 0);
    }
    auto* hostsColumn = new QVBoxLayout;
    hostsColumn->addWidget(caption(tr("RECENT HOSTS")));
    hostsColumn->addLayout(m_hosts);
    hostsColumn->addStretch();
    auto* sessionsColumn = new QVBoxLayout;
    sessionsColumn->addWidget(caption(tr("RECENT SESSIONS")));
    sessionsColumn->addLayout(m_sessions);
    sessionsColumn->addSpacing(10);
    sessionsColumn->addWidget(m_leftTitle);
    sessionsColumn->addLayout(m_left);
    sessionsColumn->addStretch();
    grid->addLayout(hostsColumn, 2, 0);
    grid->addLayout(sessionsColumn, 2, 1);
    grid->setRowMinimumHeight(0, 150);
    grid->setRowMinimumHeight(1, 130);

    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addStretch(2);
    column->addWidget(name);
    column->addWidget(claim);
    column->addSpacing(22);
    column->addLayout(grid);
    column->addStretch(3);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->addStretch();
    row->addLayout(column);
    row->addStretch();
    // In a small window, or with long texts, it is higher than the page.
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->setStyleSheet(QStringLiteral("QScrollArea, QScrollArea > QWidget > QWidget#welcome { background: "
                                         "transparent; }"));
    content->setObjectName(QStringLiteral("welcome"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    setRecentHosts({});
    setRecentSessions({});
    setLeftRecordings({});
    setFocusProxy(m_host);
}

void WelcomePage::setRecentHosts(const QStringList& hosts)
{
    fillList(m_hosts, hosts, false, tr("None yet"));
}

void WelcomePage::setRecentSessions(const QStringList& paths)
{
    fillList(m_sessions, paths, true, tr("None yet"));
}

void WelcomePage::setLeftRecordings(const QStringList& paths)
{
    m_leftTitle->setVisible(!paths.isEmpty());
    fillList(m_left, paths, true, {});
}

void WelcomePage::fillList(QVBoxLayout* list, const QStringList& entries, bool paths,
                           const QString& emptyText)
{
    clear(list);
    if (entries.isEmpty() && !emptyText.isEmpty()) {
        auto* none = new QLabel(emptyText);
        none->setProperty("muted", true);
        list->addWidget(none);
    }
    for (const QString& entry : entries.mid(0, longestList)) {
        auto* button = new QPushButton(paths ? titleOf(QFileInfo(entry)) : entry);
        button->setStyleSheet(QStringLiteral("QPushButton { padding: 3px 0; }"));
        button->setFlat(true);
        button->setCursor(Qt::PointingHandCursor);
        button->setToolTip(entry.toHtmlEscaped());
        connect(button, &QPushButton::clicked, this, [this, entry, paths] {
            if (paths)
                Q_EMIT openRequested(entry);
            else
                Q_EMIT connectRequested(entry);
        });
        list->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace bee
