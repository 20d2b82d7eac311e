// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/detailspanel.h"

#include "app/window/notespanel.h"
#include "app/window/pickeddetails.h"
#include "app/window/viewpoint.h"
#include "remote/host/facttext.h"
#include "widgets/theme/format.h"

#include <QJsonArray>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace bee {

namespace {

constexpr std::size_t mostSections = 8;

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

/// Facts with a value, one after the other.
class Facts {
public:
    void add(const QString& name, const QString& value, bool monospace = false)
    {
        if (!value.isEmpty())
            m_facts.push_back({name, value, {}, monospace});
    }
    [[nodiscard]] const std::vector<FactsView::Fact>& all() const { return m_facts; }

private:
    std::vector<FactsView::Fact> m_facts;
};

} // namespace

DetailsPanel::DetailsPanel(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent), m_notes(new NotesPanel(workspace))
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(12, 10, 12, 12);
    m_layout->setSpacing(5);
    m_picked = addSection(tr("What is picked"));
    m_layout->addWidget(m_notes);
    for (std::size_t i = 0; i < mostSections; ++i)
        m_sections.push_back(addSection(tr("Details")));
    m_layout->addStretch();
    setWidget(content);
    connect(&Viewpoint::of(workspace), &Viewpoint::clockChanged, this, &DetailsPanel::showFacts);
    showPicked();
    showFacts();
}

void DetailsPanel::setCapture(CaptureEntry* capture, CaptureView* view)
{
    if (m_capture != capture) {
        if (m_capture)
            m_capture->disconnect(this);
        m_capture = capture;
        if (m_capture)
            connect(m_capture, &CaptureEntry::stateChanged, this, &DetailsPanel::showFacts);
        m_host = nullptr;
    }
    if (m_view != view) {
        if (m_view)
            m_view->disconnect(this);
        m_view = view;
        if (m_view)
            connect(m_view, &CaptureView::pickedChanged, this, &DetailsPanel::showPicked);
    }
    showPicked();
    showFacts();
}

void DetailsPanel::setHost(HostConnection* host)
{
    if (m_host && m_host != host)
        m_host->disconnect(this);
    setCapture(nullptr);
    if (m_host != host) {
        m_host = host;
        if (m_host)
            connect(m_host, &HostConnection::stateChanged, this, &DetailsPanel::showFacts);
    }
    showFacts();
}

DetailsPanel::Section DetailsPanel::addSection(const QString& accessibleName)
{
    Section section{new QLabel, new FactsView};
    section.caption->setTextFormat(Qt::PlainText);
    section.caption->setProperty("caption", true);
    section.caption->setContentsMargins(0, 8, 0, 0);
    section.facts->setAccessibleName(accessibleName);
    m_layout->addWidget(section.caption);
    m_layout->addWidget(section.facts);
    return section;
}

void DetailsPanel::fill(const Section& section, const QString& caption,
                        const std::vector<FactsView::Fact>& facts)
{
    section.caption->setText(caption);
    section.facts->setFacts(facts);
    if (!caption.isEmpty())
        section.facts->setAccessibleName(caption);
    section.caption->setHidden(caption.isEmpty());
    section.facts->setHidden(facts.empty());
}

void DetailsPanel::showPicked()
{
    const PickedDetails picked = m_view ? m_view->picked() : PickedDetails();
    fill(m_picked, picked.title, picked.facts);
}

void DetailsPanel::showFacts()
{
    m_used = 0;
    if (m_capture)
        showCapture(*m_capture);
    else if (m_host)
        showHost(*m_host);
    for (std::size_t i = m_used; i < m_sections.size(); ++i)
        fill(m_sections[i], {}, {});
}

void DetailsPanel::put(const QString& caption, const std::vector<FactsView::Fact>& facts)
{
    if (m_used < m_sections.size() && !facts.empty())
        fill(m_sections[m_used++], caption, facts);
}

void DetailsPanel::showCapture(const CaptureEntry& capture)
{
    const CaptureRecord& record = capture.record();
    const QJsonObject& provenance = record.provenance;
    const auto fact = [&](const char* key) { return shown(provenance[QLatin1String(key)].toString()); };
    const Viewpoint* viewpoint = Viewpoint::of(capture);
    const TimeDisplay clock = viewpoint ? viewpoint->clockOf(record) : record.hostClock();
    Facts facts;
    facts.add(tr("tool"), shown(record.tool));
    facts.add(tr("host"), shown(record.host));
    facts.add(tr("state"), capture.isLive() ? tr("running") : capture.stateText());
    facts.add(tr("started"), formatDateTime(record.started, clock, 0));
    if (record.ended > Time{})
        facts.add(tr("length"), formatDuration(record.ended - record.started));
    facts.add(tr("amount"), capture.isLive() ? QString() : capture.amountText());
    const DecodeStats& stats = capture.values().stats;
    facts.add(tr("lost"), stats.lostEvents ? formatCount(stats.lostEvents) : QString());
    facts.add(tr("missed stacks"), stats.missedStacks ? formatCount(stats.missedStacks) : QString());
    if (capture.tool())
        facts.add(tr("overhead"), overheadText(capture.tool()->overhead));
    facts.add(capture.isLive() ? tr("costs now") : tr("cost at most"), capture.costText());
    put(tr("CAPTURE"), facts.all());

    Facts origin;
    origin.add(tr("command"), shown(withoutScript(record.command)), true);
    origin.add(tr("package"), fact("package"));
    origin.add(tr("kernel"), fact("kernel"));
    origin.add(tr("system"), fact("distribution"));
    origin.add(tr("user"), fact("user"));
    origin.add(tr("imported"), fact("importedFrom"));
    origin.add(tr("script"), fact("scriptSha256").left(16), true);
    for (const QJsonValue& value : provenance[QLatin1String("attempts")].toArray()) {
        const QJsonObject attempt = value.toObject();
        origin.add(tr("tried before"),
                   shown(attempt[QLatin1String("implementation")].toString() + QStringLiteral(": ") +
                         attempt[QLatin1String("failure")].toString().section(u'\n', 0, 0)));
    }
    if (provenance.contains(QLatin1String("clockOffsetMs")))
        origin.add(tr("host clock"), clockText(provenance[QLatin1String("clockOffsetMs")].toDouble(),
                                               provenance[QLatin1String("clockUncertaintyMs")].toDouble()));
    put(tr("PROVENANCE"), origin.all());
    if (capture.tool())
        put(tr("ABOUT THIS TOOL"), {{{}, capture.tool()->description, {}, false}});
}

void DetailsPanel::showHost(const HostConnection& host)
{
    Facts about;
    about.add(tr("name"), shown(host.name()));
    if (host.state() != HostConnection::State::Ready) {
        about.add(tr("state"), tr("not connected"));
        return put(tr("HOST"), about.all());
    }
    put(tr("HOST"), about.all());
    const std::vector<FactGroup> groups = factGroups(host.facts(), host.isLocal());
    for (const FactGroup& group : groups) {
        std::vector<FactsView::Fact> facts;
        for (const FactRow& row : group.rows)
            facts.push_back({row.name, row.value, row.concern, false});
        put(group.title.toUpper(), facts);
    }
}

} // namespace bee
