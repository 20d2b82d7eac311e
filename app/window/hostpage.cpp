// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/hostpage.h"

#include "app/dialogs/installdialog.h"
#include "app/window/readinesstable.h"
#include "remote/host/facttext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int factsWidth = 316;
constexpr int factNameWidth = 124;
constexpr int margin = 12;

QLabel* plainLabel(const QString& text = {})
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

QFrame* panel()
{
    auto* frame = new QFrame;
    frame->setProperty("panel", true);
    return frame;
}

void addFact(QVBoxLayout& column, const FactRow& row)
{
    auto* name = plainLabel(row.name);
    name->setProperty("muted", true);
    name->setFixedWidth(factNameWidth);
    name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* value = plainLabel(row.value);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // One long word must not make the column wider than its place.
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    value->setToolTip(row.value.toHtmlEscaped());
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(name);
    line->addWidget(value, 1);
    column.addLayout(line);
    if (row.concern.isEmpty())
        return;
    auto* concern = plainLabel(row.concern);
    concern->setContentsMargins(0, 0, 0, 4);
    concern->setProperty("tone", QStringLiteral("warning"));
    column.addWidget(concern);
}

} // namespace

HostPage::HostPage(HostConnection& host, const ToolCatalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_host(host), m_catalogue(catalogue), m_title(plainLabel()), m_summary(plainLabel()),
      m_checkAgain(new QPushButton(tr("Check again"))), m_factsPlace(new QVBoxLayout),
      m_kernelSource(new QLineEdit), m_kernelSourceNote(plainLabel()), m_table(new ReadinessTable(catalogue)),
      m_count(new QLabel), m_pickedTitle(plainLabel()), m_pickedText(plainLabel()),
      m_install(new QPushButton(tr("Install…"))), m_run(new QPushButton(tr("Run")))
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(margin);
    columns->addWidget(makeFacts());
    columns->addWidget(makeMatrix(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    layout->addWidget(makeHeader());
    layout->addLayout(columns, 1);

    connect(&m_host, &HostConnection::stateChanged, this, &HostPage::refresh);
    connect(&m_host, &HostConnection::ready, this, &HostPage::refresh);
    connect(&m_host, &HostConnection::failed, this,
            [this](const Error& error) { m_summary->setText(error.message); });
    refresh();
}

QWidget* HostPage::makeHeader()
{
    auto* header = new QWidget;
    m_title->setProperty("title", true);
    m_title->setWordWrap(false);
    m_summary->setProperty("muted", true);
    connect(m_checkAgain, &QPushButton::clicked, this, [this] {
        if (m_host.state() == HostConnection::State::Closed)
            m_host.open();
        else
            m_host.recheck();
    });
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(4, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_summary, 1);
    row->addWidget(m_checkAgain);
    return header;
}

QWidget* HostPage::makeFacts()
{
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(margin, 10, margin, 10);
    column->setSpacing(4);
    column->addLayout(m_factsPlace);
    auto* caption = new QLabel(tr("KERNEL HEADERS IN ANOTHER PLACE"));
    caption->setProperty("caption", true);
    m_kernelSource->setPlaceholderText(tr("a folder on the host"));
    m_kernelSource->setText(m_host.kernelSource());
    m_kernelSource->setAccessibleName(tr("Kernel headers on the host"));
    m_kernelSource->setToolTip(tr("For bcc and bpftrace, as BCC_KERNEL_SOURCE and BPFTRACE_KERNEL_SOURCE."));
    connect(m_kernelSource, &QLineEdit::editingFinished, this, &HostPage::takeKernelSource);
    column->addSpacing(margin);
    column->addWidget(caption);
    column->addWidget(m_kernelSource);
    m_kernelSourceNote->setProperty("tone", QStringLiteral("warning"));
    column->addWidget(m_kernelSourceNote);
    column->addStretch();
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* frame = panel();
    frame->setFixedWidth(factsWidth);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(1, 6, 1, 6);
    inner->addWidget(area);
    return frame;
}

QWidget* HostPage::makeMatrix()
{
    auto* title = new QLabel(tr("What runs here"));
    title->setProperty("title", true);
    m_count->setProperty("chip", true);
    auto* filter = new QLineEdit;
    filter->setPlaceholderText(tr("Find a tool"));
    filter->setClearButtonEnabled(true);
    filter->setFixedWidth(180);
    filter->setAccessibleName(tr("Find a tool"));
    connect(filter, &QLineEdit::textChanged, m_table, &ReadinessTable::filter);
    connect(filter, &QLineEdit::textChanged, this, &HostPage::showPicked);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(margin, 4, margin, 4);
    top->setSpacing(10);
    top->addWidget(title);
    top->addWidget(m_count);
    top->addStretch();
    top->addWidget(filter);

    m_pickedText->setProperty("muted", true);
    m_pickedText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_pickedTitle);
    words->addWidget(m_pickedText);
    m_run->setProperty("primary", true);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(margin, 8, margin, 4);
    bottom->setSpacing(8);
    bottom->addLayout(words, 1);
    bottom->addWidget(m_install, 0, Qt::AlignBottom);
    bottom->addWidget(m_run, 0, Qt::AlignBottom);
    connect(m_table, &ReadinessTable::pickedChanged, this, &HostPage::showPicked);
    connect(m_table, &ReadinessTable::chosen, this, &HostPage::run);
    connect(m_install, &QPushButton::clicked, this, &HostPage::install);
    connect(m_run, &QPushButton::clicked, this, &HostPage::run);

    auto* frame = panel();
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 6, 1, 6);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addLayout(bottom);
    return frame;
}

void HostPage::refresh()
{
    using State = HostConnection::State;
    const State state = m_host.state();
    m_title->setText(m_host.name());
    m_checkAgain->setText(state == State::Closed ? tr("Connect") : tr("Check again"));
    m_checkAgain->setEnabled(state == State::Closed || state == State::Ready);
    if (state == State::Connecting)
        m_summary->setText(tr("Connecting…"));
    else if (state == State::Checking)
        m_summary->setText(tr("Checking…"));
    else if (state == State::Closed)
        m_summary->setText(tr("Not connected"));
    if (state == State::Ready) {
        const HostFacts& facts = m_host.facts();
        m_summary->setText(
            QStringList{facts.distribution, facts.kernel, privilegeText(facts)}.join(QStringLiteral(" · ")));
        fillFacts();
        m_table->setFacts(facts);
        m_count->setText(tr("%1 of %2 ready").arg(m_table->toolsReady()).arg(m_catalogue.tools().size()));
    }
    m_count->setVisible(!m_count->text().isEmpty());
    showPicked();
}

void HostPage::fillFacts()
{
    delete m_facts;
    m_facts = new QWidget;
    auto* column = new QVBoxLayout(m_facts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const FactGroup& group : factGroups(m_host.facts(), m_host.isLocal())) {
        if (column->count() > 0)
            column->addSpacing(10);
        auto* caption = new QLabel(group.title.toUpper());
        caption->setProperty("caption", true);
        column->addWidget(caption);
        for (const FactRow& row : group.rows)
            addFact(*column, row);
    }
    m_factsPlace->addWidget(m_facts);
    m_facts->show(); // now, not with the next round of events: no blink
    const bool isMissing =
        !m_host.kernelSource().isEmpty() && m_host.facts().kernelSource != m_host.kernelSource();
    m_kernelSourceNote->setText(isMissing ? tr("No kernel headers are there.") : QString());
    m_kernelSourceNote->setVisible(isMissing);
}

void HostPage::takeKernelSource()
{
    const QString directory = m_kernelSource->text().trimmed();
    if (directory == m_host.kernelSource())
        return;
    m_host.setKernelSource(directory);
    m_host.recheck();
    Q_EMIT kernelSourceChanged(directory);
}

void HostPage::showPicked()
{
    using State = Readiness::State;
    const auto picked = m_table->picked();
    const bool isConnected = m_host.state() == HostConnection::State::Ready;
    m_install->setEnabled(isConnected && picked && !picked->readiness.installCommand.isEmpty());
    m_run->setEnabled(isConnected && picked && !picked->readiness.path.isEmpty());
    m_run->setText(
        picked && (picked->readiness.state == State::Wrong || picked->readiness.state == State::Fails)
            ? tr("Run anyway")
            : tr("Run"));
    if (!picked) {
        m_pickedTitle->setText(tr("Pick a cell to see why."));
        m_pickedText->clear();
        m_pickedText->hide();
        return;
    }
    const Readiness& one = picked->readiness;
    m_pickedTitle->setText(QStringLiteral("%1 · %2 · %3")
                               .arg(picked->tool->name,
                                    QString(implementationName(one.kind) + u' ' + one.version).trimmed(),
                                    readinessText(one.state)));
    QStringList lines{one.reason};
    if (!one.silentLosses.isEmpty())
        lines += tr("Whether it loses anything cannot be known: %1").arg(one.silentLosses);
    lines += one.installCommand.isEmpty() ? one.path : one.installCommand;
    lines.removeAll(QString());
    m_pickedText->setText(lines.join(u'\n'));
    m_pickedText->show();
}

void HostPage::install()
{
    const auto picked = m_table->picked();
    if (!picked || picked->readiness.installCommand.isEmpty())
        return;
    InstallDialog dialog(m_host, picked->readiness.installCommand, this);
    dialog.exec();
}

void HostPage::run()
{
    const auto picked = m_table->picked();
    if (picked && m_run->isEnabled())
        Q_EMIT runRequested(*picked->tool, picked->readiness.kind);
}

} // namespace bee
