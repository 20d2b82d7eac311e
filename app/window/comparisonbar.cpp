// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/comparisonbar.h"

#include "app/window/comparison.h"
#include "widgets/theme/elidedlabel.h"
#include "widgets/theme/format.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace bee {

ComparisonBar::ComparisonBar(Comparison& comparison, QWidget* parent)
    : QFrame(parent), m_comparison(comparison), m_text(new ElidedLabel)
{
    auto* swap = new QPushButton(tr("Swap"));
    swap->setToolTip(tr("The baseline is shown, what is shown becomes the baseline"));
    auto* end = new QPushButton(tr("End the comparison"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(swap);
    layout->addWidget(end);
    connect(swap, &QPushButton::clicked, this, [this] { Q_EMIT captureRequested(&m_comparison.swap()); });
    connect(end, &QPushButton::clicked, &m_comparison, &Comparison::end);
    connect(&m_comparison, &Comparison::changed, this, &ComparisonBar::refresh);
    refresh();
}

void ComparisonBar::refresh()
{
    m_text->setFullText(m_comparison.text());
    setVisible(m_comparison.isActive());
}

void fillComparisonMenu(QMenu& menu, Comparison& comparison)
{
    menu.clear();
    menu.setToolTipsVisible(true);
    const std::vector<CaptureEntry*> others = comparison.candidates();
    for (CaptureEntry* other : others) {
        QString name = QStringLiteral("%1 · %2 · %3")
                           .arg(displayText(other->record().tool.toStdString(), 60),
                                displayText(other->record().host.toStdString(), 60),
                                formatDateTime(other->record().started, other->record().hostClock()));
        menu.addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")), &comparison,
                       [&comparison, other = QPointer<CaptureEntry>(other)] {
                           if (other)
                               comparison.compareWith(*other);
                       });
    }
    if (others.empty()) {
        QAction* none =
            menu.addAction(ComparisonBar::tr("The session has no other stacks that count the same"));
        none->setEnabled(false);
    }
    menu.addSeparator();
    const QString refusal = comparison.timeRefusal();
    QAction* time = menu.addAction(ComparisonBar::tr("Use the selected time as the baseline"), &comparison,
                                   &Comparison::compareWithSelectedTime);
    time->setEnabled(refusal.isEmpty());
    time->setToolTip(refusal);
    QAction* end = menu.addAction(ComparisonBar::tr("End the comparison"), &comparison, &Comparison::end);
    end->setEnabled(comparison.isActive());
}

} // namespace bee
