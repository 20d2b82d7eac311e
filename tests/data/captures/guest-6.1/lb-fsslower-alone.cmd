fsslower
ready=0
rc=1
