// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/detailspanel.h"

#include "widgets/theme/format.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr int nameWidth = 92;

QString shown(const QString& hostText)
{
    return displayText(hostText.toStdString());
}

/// In sessions of Beescope 0.1 a carried script is a word of many lines; its hash stands for it.
QString withoutScript(QString command)
{
    static const QRegularExpression script(QStringLiteral("-e '(?:[^']|'\\\\'')*\n(?:[^']|'\\\\'')*'"));
    return command.replace(script, QStringLiteral("-e …"));
}

QString clockText(double milliseconds, double uncertainty)
{
    return uncertainty > 0
               ? DetailsPanel::tr("%1 ± %2 ms ahead").arg(milliseconds, 0, 'f', 0).arg(uncertainty, 0, 'f', 0)
               : DetailsPanel::tr("%1 ms ahead").arg(milliseconds, 0, 'f', 1);
}

} // namespace

DetailsPanel::DetailsPanel(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    rebuild();
}

void DetailsPanel::setCapture(CaptureEntry* capture)
{
    if (m_capture)
        m_capture->disconnect(this);
    m_capture = capture;
    m_host = nullptr;
    if (m_capture)
        connect(m_capture, &CaptureEntry::stateChanged, this, &DetailsPanel::rebuild);
    rebuild();
}

void DetailsPanel::setHost(HostConnection* host)
{
    if (m_host)
        m_host->disconnect(this);
    m_capture = nullptr;
    m_host = host;
    if (m_host)
        connect(m_host, &HostConnection::stateChanged, this, &DetailsPanel::rebuild);
    rebuild();
}

void DetailsPanel::rebuild()
{
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(12, 10, 12, 12);
    m_layout->setSpacing(5);
    if (m_capture)
        addCapture(*m_capture);
    else if (m_host)
        addHost(*m_host);
    else
        addSection(tr("NOTHING SELECTED"));
    m_layout->addStretch();
    setWidget(content);
}

void DetailsPanel::addSection(const QString& title)
{
    if (m_layout->count() > 0)
        m_layout->addSpacing(12);
    auto* label = new QLabel(title);
    label->setProperty("caption", true);
    m_layout->addWidget(label);
}

void DetailsPanel::addRow(const QString& name, const QString& value, bool monospace)
{
    if (value.isEmpty())
        return;
    auto* nameLabel = new QLabel(name);
    nameLabel->setProperty("muted", true);
    nameLabel->setFixedWidth(nameWidth);
    nameLabel->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    nameLabel->setWordWrap(true);
    auto* valueLabel = new QLabel;
    valueLabel->setTextFormat(Qt::PlainText);
    valueLabel->setText(value);
    valueLabel->setWordWrap(true);
    valueLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // One long word must not make the panel wider than its place.
    valueLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    valueLabel->setToolTip(value.toHtmlEscaped());
    if (monospace)
        valueLabel->setFont(monospaceFont(-1));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(nameLabel);
    row->addWidget(valueLabel, 1);
    m_layout->addLayout(row);
}

void DetailsPanel::addCapture(const CaptureEntry& capture)
{
    const CaptureRecord& record = capture.record();
    const QJsonObject& provenance = record.provenance;
    const auto fact = [&](const char* key) { return shown(provenance[QLatin1String(key)].toString()); };
    addSection(tr("CAPTURE"));
    addRow(tr("tool"), shown(record.tool));
    addRow(tr("host"), shown(record.host));
    addRow(tr("state"), capture.isLive() ? tr("running") : capture.stateText());
    addRow(tr("started"), formatDateTime(record.started, record.utcOffsetSeconds, 0));
    if (record.ended > Time{})
        addRow(tr("length"), formatDuration(record.ended - record.started));
    addRow(tr("amount"), capture.isLive() ? QString() : capture.amountText());
    const DecodeStats& stats = capture.values().stats;
    addRow(tr("lost"), stats.lostEvents ? formatCount(stats.lostEvents) : QString());
    addRow(tr("missed stacks"), stats.missedStacks ? formatCount(stats.missedStacks) : QString());
    if (capture.tool())
        addRow(tr("overhead"), overheadText(capture.tool()->overhead));
    addRow(capture.isLive() ? tr("costs now") : tr("cost at most"), capture.costText());
    addSection(tr("PROVENANCE"));
    addRow(tr("command"), shown(withoutScript(record.command)), true);
    addRow(tr("package"), fact("package"));
    addRow(tr("kernel"), fact("kernel"));
    addRow(tr("system"), fact("distribution"));
    addRow(tr("user"), fact("user"));
    addRow(tr("imported"), fact("importedFrom"));
    addRow(tr("script"), fact("scriptSha256").left(16), true);
    for (const QJsonValue& value : provenance[QLatin1String("attempts")].toArray()) {
        const QJsonObject attempt = value.toObject();
        addRow(tr("tried before"),
               shown(attempt[QLatin1String("implementation")].toString() + QStringLiteral(": ") +
                     attempt[QLatin1String("failure")].toString().section(u'\n', 0, 0)));
    }
    if (provenance.contains(QLatin1String("clockOffsetMs")))
        addRow(tr("host clock"), clockText(provenance[QLatin1String("clockOffsetMs")].toDouble(),
                                           provenance[QLatin1String("clockUncertaintyMs")].toDouble()));
    if (capture.tool()) {
        addSection(tr("ABOUT THIS TOOL"));
        auto* about = new QLabel(capture.tool()->description);
        about->setTextFormat(Qt::PlainText);
        about->setProperty("muted", true);
        about->setWordWrap(true);
        m_layout->addWidget(about);
    }
}

void DetailsPanel::addHost(const HostConnection& host)
{
    addSection(tr("HOST"));
    addRow(tr("name"), shown(host.name()));
    if (host.state() != HostConnection::State::Ready) {
        addRow(tr("state"), tr("not connected"));
        return;
    }
    const HostFacts& facts = host.facts();
    const auto yes = [](bool value) { return value ? tr("yes") : tr("no"); };
    addRow(tr("host name"), shown(facts.hostName));
    addRow(tr("system"), shown(facts.distribution));
    addRow(tr("kernel"), shown(facts.kernel));
    addRow(tr("machine"), shown(facts.architecture));
    addRow(tr("CPUs"), facts.cpus ? QString::number(facts.cpus) : QString());
    addRow(tr("user"), shown(facts.user));
    addSection(tr("TRACING"));
    addRow(QStringLiteral("BTF"), yes(facts.hasBtf));
    addRow(QStringLiteral("tracefs"), yes(facts.hasTracefs));
    addRow(tr("headers"), yes(facts.hasKernelHeaders));
    addRow(tr("lockdown"), shown(facts.lockdown));
    const auto orNone = [](const QString& version) {
        return version.isEmpty() ? tr("not found") : shown(version);
    };
    addRow(QStringLiteral("libbpf-tools"), orNone(facts.libbpfToolsVersion));
    addRow(QStringLiteral("bcc"), orNone(facts.bccVersion));
    addRow(QStringLiteral("bpftrace"), orNone(facts.bpftraceVersion));
    if (facts.clockOffset)
        addRow(tr("host clock"), clockText(static_cast<double>(facts.clockOffset->count()) / 1e6,
                                           static_cast<double>(facts.clockUncertainty.count()) / 1e6));
}

} // namespace bee
