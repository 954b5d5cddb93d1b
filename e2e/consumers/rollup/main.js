import "situation-map/element/define";
