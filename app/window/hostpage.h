// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/capture/hostconnection.h"
#include "remote/tools/readiness.h"
#include "remote/tools/toolcatalogue.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace bee {

class ReadinessTable;

/// What a host is, and what runs there: the facts of its check, and the matrix of tools and implementations.
class HostPage : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive the page.
    HostPage(HostConnection& host, const ToolCatalogue& catalogue, QWidget* parent = nullptr);

    [[nodiscard]] HostConnection& host() const { return m_host; }

Q_SIGNALS:
    /// The person wants that implementation, whatever was predicted of it.
    void runRequested(const bee::Tool& tool, bee::Implementation implementation);
    /// The person named another place for the kernel's headers (empty: none); to be kept for this host. The
    /// connection knows it already and is checking again.
    void kernelSourceChanged(const QString& directory);

private:
    QWidget* makeHeader();
    QWidget* makeFacts();
    QWidget* makeMatrix();
    void refresh(); ///< from the host's state and facts
    void fillFacts();
    void showPicked();
    void takeKernelSource();
    void install();
    void run();

    HostConnection& m_host;
    const ToolCatalogue& m_catalogue;
    QLabel* m_title;
    QLabel* m_summary;
    QPushButton* m_checkAgain;
    QVBoxLayout* m_factsPlace;
    QWidget* m_facts = nullptr;
    QLineEdit* m_kernelSource;
    QLabel* m_kernelSourceNote;
    ReadinessTable* m_table;
    QLabel* m_count;
    QLabel* m_pickedTitle;
    QLabel* m_pickedText;
    QPushButton* m_install;
    QPushButton* m_run;
};

} // namespace bee
