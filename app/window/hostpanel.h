// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/workspace.h"

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace bee {

/// The list of hosts and, below each, its captures with state, amount and losses.
class HostPanel : public QWidget {
    Q_OBJECT
public:
    explicit HostPanel(Workspace& workspace, QWidget* parent = nullptr);
    void setCurrent(CaptureEntry* capture);

Q_SIGNALS:
    void captureChosen(bee::CaptureEntry* capture);
    void hostChosen(bee::HostConnection* host);

private:
    void addHost(HostConnection* host);
    void addCapture(CaptureEntry* capture);
    void clearCaptures();
    QTreeWidgetItem* hostItem(const QString& name);
    void updateHost(QTreeWidgetItem* item, const HostConnection& host);
    void updateCapture(QTreeWidgetItem* item, const CaptureEntry& capture);

    Workspace& m_workspace;
    QTreeWidget* m_tree;
};

} // namespace bee
